package io.heshi.vocabulary;

import io.heshi.vocabulary.text.Blanks;
import io.heshi.vocabulary.text.CleanText;
import io.heshi.vocabulary.text.CompatibilityForm;
import java.util.Locale;

/** How a department's own code of a unit is compared. */
public final class UnitCode {
    private UnitCode() {}

    /**
     * The comparison key: NFKC, no blanks, no leading apostrophe or {@code ="…"}, Latin letters in upper case. Leading
     * zeros stay, they are part of the code. A code of digits and capitals is returned as the same object.
     */
    public static String key(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (!((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'))) {
                return Blanks.remove(CleanText.of(CompatibilityForm.of(raw))).toUpperCase(Locale.ROOT);
            }
        }
        return raw;
    }
}
