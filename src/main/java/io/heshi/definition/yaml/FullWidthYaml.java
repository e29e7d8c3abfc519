package io.heshi.definition.yaml;

import io.heshi.catalogue.Label;
import io.heshi.definition.FaultText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the full-width mark for which the YAML parser gave up: it often notices only a line later, and complains of something else. */
final class FullWidthYaml {
    private static final String KEY = "[A-Za-z_][A-Za-z0-9_]*\\s*";
    private static final Label COLON = new Label(
            "全角冒号 `：`；不起分隔作用，键后请写 `: `", "a full-width colon `：`; it separates nothing, write `: ` after a key");
    private static final Label COMMA = new Label(
            "全角逗号 `，`；不起分隔作用，各项之间请写 `, `", "a full-width comma `，`; it separates nothing, write `, ` between items");
    private static final Label BLANK = FaultText.of("full_width_yaml.full_width_blank_indent");
    private static final Label OTHER = FaultText.of("full_width_yaml.full_width_bracket_quote");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'");

    /** At the beginning of a line; the parser may read on for many lines. */
    private static final List<Sign> BEGINNING =
            List.of(new Sign("^[ -]*(\u3000)", BLANK), new Sign("^[ -]*" + KEY + "(：)", COLON));

    /** Anywhere; the parser gives up in this line or the next. */
    private static final List<Sign> WITHIN = List.of(
            new Sign("[{,，]\\s*" + KEY + "(：)", COLON),
            new Sign("(，)\\s*" + KEY + "[:：]", COMMA),
            new Sign("(?:^|:\\s|[-\\[{,]\\s*)([｛｝［］“”‘’])", OTHER),
            new Sign("([｝］”])\\s*$", OTHER));

    private FullWidthYaml() {}

    /** @param told what the mark is and what to write for it */
    record Mark(int line, Label told) {}

    /** @param line where the parser gave up, from 1 */
    static Optional<Mark> culprit(String text, int line) {
        List<String> lines = text.lines().limit(line).toList();
        for (int number = lines.size(); number > 0; number--) {
            Optional<Mark> mark = inLine(lines.get(number - 1), number, number >= line - 1);
            if (mark.isPresent()) {
                return mark;
            }
        }
        return Optional.empty();
    }

    /** What to say of a key that the parser took whole, with a full-width blank or colon in it. */
    static Optional<Label> inKey(String key) {
        return keyMeant(key)
                .map(meant -> FaultText.of("full_width_yaml.key_there", key)
                        .then(key.indexOf('\u3000') >= 0 ? BLANK : COLON));
    }

    /** The key that was meant by one with a full-width blank or colon in it. */
    static Optional<String> keyMeant(String key) {
        if (key.indexOf('\u3000') < 0 && key.indexOf('：') < 0) {
            return Optional.empty();
        }
        return Optional.of(key.replace("\u3000", "").replaceAll("：.*", "").strip());
    }

    private static Optional<Mark> inLine(String line, int number, boolean near) {
        // Of the same length, so that columns stay true.
        String unquoted =
                QUOTED.matcher(line).replaceAll(m -> "_".repeat(m.group().length()));
        return Stream.concat(BEGINNING.stream(), near ? WITHIN.stream() : Stream.of())
                .map(sign -> sign.in(unquoted, number))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private record Sign(Pattern pattern, Label told) {
        Sign(String regex, Label told) {
            this(Pattern.compile(regex), told);
        }

        Optional<Mark> in(String line, int number) {
            Matcher matcher = pattern.matcher(line);
            if (!matcher.find()) {
                return Optional.empty();
            }
            int column = matcher.start(1) + 1;
            return Optional.of(new Mark(
                    number,
                    FaultText.of("full_width_yaml.not_valid_yaml_column", column)
                            .then(told)));
        }
    }
}
