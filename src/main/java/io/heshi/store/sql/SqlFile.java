package io.heshi.store.sql;

import io.heshi.store.Identifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of SQL: text that runs in psql as it stands.
 *
 * @param name folder and file name without its ending: {@code figures/10-register-count}
 * @param text the statements, with the first comment
 * @param needs relations that must be there, by its first comment {@code -- needs: … makes: …}
 * @param makes relations that it creates or fills
 */
public record SqlFile(String name, String text, List<String> needs, List<String> makes) {
    private static final Pattern FIRST_COMMENT = Pattern.compile(
            "\\A-- needs:(?<needs>[^\\n]*(?:\\n--   [^\\n]*)*?)(?:\\n--)? makes:(?<makes>[^\\n]*(?:\\n--   [^\\n]*)*)");

    /** @throws IllegalArgumentException if the text does not begin with the comment */
    static SqlFile of(String name, String text) {
        Matcher comment = FIRST_COMMENT.matcher(text);
        if (!comment.find()) {
            throw new IllegalArgumentException(name + ".sql does not begin with `-- needs: … makes: …`");
        }
        return new SqlFile(name, text, words(comment.group("needs")), words(comment.group("makes")));
    }

    /** The text with identifiers in the place of its psql variables {@code :"name"}. */
    String with(Map<String, String> identifiers) {
        String filled = text;
        for (Map.Entry<String, String> identifier : identifiers.entrySet()) {
            filled = filled.replace(":\"" + identifier.getKey() + "\"", Identifier.quote(identifier.getValue()));
        }
        return filled;
    }

    private static List<String> words(String listed) {
        return Arrays.stream(listed.replace("--", "").split("[,\\s]+"))
                .filter(word -> !word.isEmpty() && !word.equals("–"))
                .toList();
    }
}
