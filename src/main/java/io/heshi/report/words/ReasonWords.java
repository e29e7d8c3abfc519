package io.heshi.report.words;

import io.heshi.catalogue.Texts;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why an exception changed its state, as the timeline shows it. The ledger keeps a few fixed phrases, one of them with a date;
 * anything else, such as what a person wrote, is shown as it is.
 */
public record ReasonWords(Texts messages) {
    private static final Pattern NOT_FOUND_ON = Pattern.compile("not found on (\\d{4}-\\d{2}-\\d{2})");

    public String shown(String why) {
        Matcher dated = NOT_FOUND_ON.matcher(why);
        if (dated.matches()) {
            String key = "why.not_found_on";
            return messages.zh(key, dated.group(1)) + " " + messages.en(key, dated.group(1));
        }
        return messages.find("why." + why.replace(' ', '_'))
                .map(label -> label.zh() + " " + label.en())
                .orElse(why);
    }
}
