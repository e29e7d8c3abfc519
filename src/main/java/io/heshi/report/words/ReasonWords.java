package io.heshi.report.words;

import io.heshi.catalogue.Texts;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why an exception changed its state, as the timeline shows it. The ledger keeps a few fixed phrases, some of them with a date or with numbers
 * of exceptions; anything else, such as what a person wrote, is shown as it is.
 */
public record ReasonWords(Texts messages) {
    private static final Map<String, Pattern> WITH_VALUE = Map.of(
            "not_found_on", Pattern.compile("not found on (\\d{4}-\\d{2}-\\d{2})"),
            "one_person_with", Pattern.compile("one person with that of (\\d+)"),
            "goes_on_for", Pattern.compile("goes on for (\\d+(?:, \\d+)*)"),
            "no_longer_one_person_with", Pattern.compile("no longer one person with that of (\\d+(?:, \\d+)*)"));

    public String shown(String why) {
        for (Map.Entry<String, Pattern> phrase : WITH_VALUE.entrySet()) {
            Matcher said = phrase.getValue().matcher(why);
            if (said.matches()) {
                String key = "why." + phrase.getKey();
                return messages.zh(key, said.group(1)) + " " + messages.en(key, said.group(1));
            }
        }
        return messages.find("why." + why.replace(' ', '_'))
                .map(label -> label.zh() + " " + label.en())
                .orElse(why);
    }
}
