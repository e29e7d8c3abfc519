package io.heshi.definition.read;

import io.heshi.definition.FaultText;
import io.heshi.definition.yaml.Nearest;
import io.heshi.definition.yaml.Value;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks the <code>{date}</code> and <code>{job}</code> of a folder name. */
final class Placeholders {
    private static final Pattern BRACED = Pattern.compile("\\{([^{}]*)}");

    private Placeholders() {}

    /** Reports each placeholder that is not known, and braces left over. */
    static void check(Value value, String text, List<String> known) {
        Matcher matcher = BRACED.matcher(text);
        while (matcher.find()) {
            if (!known.contains(matcher.group(1))) {
                value.fault(FaultText.of("placeholders.unknown_placeholder", matcher.group())
                        .then(Nearest.hint(matcher.group(1), known)));
            }
        }
        String rest = matcher.replaceAll("");
        if (rest.contains("{") || rest.contains("}")) {
            value.fault("placeholders.brace_no_partner", text);
        }
    }
}
