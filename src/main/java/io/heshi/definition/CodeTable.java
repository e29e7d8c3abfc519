package io.heshi.definition;

import io.heshi.catalogue.Label;
import java.text.Normalizer;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A code table of {@code jobs/codes}: canonical codes with labels, and every spelling that means one of them.
 *
 * @param labels canonical code to label, in file order
 * @param spellings {@link #key} of a spelling to canonical code; a code and its Chinese label spell themselves
 */
public record CodeTable(String name, Map<String, Label> labels, Map<String, String> spellings) {
    private static final int LONGEST_PADDED = 12;

    public CodeTable {
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        spellings = Map.copyOf(spellings);
    }

    /**
     * How spellings are compared: NFKC, no blanks or invisible marks, Latin letters in upper case. Brackets count, unlike
     * those of headers: 事业（参公） and 事业（其他） are different codes.
     */
    public static String key(String spelling) {
        String text = Normalizer.normalize(spelling, Normalizer.Form.NFKC);
        StringBuilder key = new StringBuilder(text.length());
        text.chars().filter(c -> !isInvisible(c)).forEach(c -> key.append((char) c));
        return key.toString().toUpperCase(Locale.ROOT);
    }

    /** The code that a cell's text means; the text need not be normalised. */
    public Optional<String> code(String spelling) {
        // Most cells are written exactly as a key, and a code is looked up for every row.
        String exact = spellings.get(spelling);
        return exact != null ? Optional.of(exact) : Optional.ofNullable(spellings.get(key(spelling)));
    }

    /**
     * The code that digits mean once the zeros are put before them that a spreadsheet takes away; empty unless the table has them
     * with one number of zeros only.
     */
    public Optional<String> paddedCode(String digits) {
        if (digits.isEmpty()
                || digits.length() > LONGEST_PADDED
                || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        Set<String> codes = new HashSet<>();
        for (int zeros = 1; zeros <= LONGEST_PADDED; zeros++) {
            code("0".repeat(zeros) + digits).ifPresent(codes::add);
        }
        return codes.size() == 1 ? Optional.of(codes.iterator().next()) : Optional.empty();
    }

    /** The label of a code; a value that is no code of this table is shown as it is. */
    public Label label(String code) {
        Label label = labels.get(code);
        return label == null ? new Label(code, code) : label;
    }

    private static boolean isInvisible(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }
}
