package io.heshi.definition.read;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The cell of a code table in which the other words for a code stand, separated by {@code |}. */
final class SynonymCell {
    private static final Pattern SEPARATOR = Pattern.compile("[|｜]");
    private static final Pattern BRACKETED = Pattern.compile("[(（][^()（）]*[)）]");
    private static final Pattern SEMICOLON = Pattern.compile("[;；]");
    private static final Pattern COMMA = Pattern.compile("[、，,]");

    private SynonymCell() {}

    static List<String> words(String cell) {
        return SEPARATOR.splitAsStream(cell).filter(word -> !word.isBlank()).toList();
    }

    /**
     * Whether somebody separated words by other marks. A semicolon belongs to no word. Commas may (离休、退休人员): in a cell that uses
     * {@code |} one comma in a word is believed, two make a list. What stands in brackets is not looked at.
     */
    static boolean isListOtherwise(String cell) {
        boolean separated = SEPARATOR.matcher(cell).find();
        return words(cell).stream()
                .map(word -> BRACKETED.matcher(word).replaceAll(""))
                .anyMatch(word -> parts(SEMICOLON, word) > 1 || parts(COMMA, word) > (separated ? 2 : 1));
    }

    private static long parts(Pattern mark, String word) {
        return Arrays.stream(mark.split(word)).filter(part -> !part.isBlank()).count();
    }
}
