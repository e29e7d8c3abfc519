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

    /** The text with its psql variables replaced, {@code :"name"} by an identifier and {@code :'name'} by a text. */
    String textOver(Map<String, String> words) {
        String over = text;
        for (Map.Entry<String, String> word : words.entrySet()) {
            String identifier = ":\"" + word.getKey() + "\"";
            over = (over.contains(identifier) ? over.replace(identifier, Identifier.quote(word.getValue())) : over)
                    .replace(":'" + word.getKey() + "'", "'" + word.getValue().replace("'", "''") + "'");
        }
        return over;
    }

    /** The same, with {@code :name} replaced by a piece of SQL that was compiled. */
    String textOver(Map<String, String> words, Map<String, String> compiled) {
        String over = textOver(words);
        for (Map.Entry<String, String> piece : compiled.entrySet()) {
            over = over.replaceAll(
                    "(?<!:):" + Identifier.require(piece.getKey()) + "\\b", Matcher.quoteReplacement(piece.getValue()));
        }
        return over;
    }

    /** @throws IllegalArgumentException if the text does not begin with the comment */
    static SqlFile of(String name, String text) {
        Matcher comment = FIRST_COMMENT.matcher(text);
        if (!comment.find()) {
            throw new IllegalArgumentException(name + ".sql does not begin with `-- needs: … makes: …`");
        }
        return new SqlFile(name, text, words(comment.group("needs")), words(comment.group("makes")));
    }

    private static List<String> words(String listed) {
        return Arrays.stream(listed.replace("--", "").split("[,\\s]+"))
                .filter(word -> !word.isEmpty() && !word.equals("–"))
                .toList();
    }
}
