package io.heshi.definition;

import io.heshi.catalogue.Label;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A pattern of sheet names: {@code *} stands for any text, {@code ?} for one character, everything else for itself. Case
 * and blanks around the name do not count.
 */
public final class SheetGlob {
    private static final int LONGEST = 100;

    private SheetGlob() {}

    /** What is wrong with it, or empty. */
    public static Optional<Label> fault(String glob) {
        return glob.length() > LONGEST
                ? Optional.of(FaultText.of("sheet_glob.pattern_sheet_names_most", LONGEST))
                : Optional.empty();
    }

    /** The regular expression that a whole sheet name must match. */
    public static Pattern pattern(String glob) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            switch (c) {
                case '*' -> regex.append(".*");
                case '?' -> regex.append('.');
                default -> regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return Pattern.compile("\\s*" + regex + "\\s*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
