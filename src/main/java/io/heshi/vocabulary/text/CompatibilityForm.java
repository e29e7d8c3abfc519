package io.heshi.vocabulary.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/** Unicode NFKC: full width becomes half width, radicals and compatibility ideographs become plain ones. */
public final class CompatibilityForm {
    private CompatibilityForm() {}

    /** The text in NFKC with ideographs for all {@link Radicals}; the same object when it is plain ASCII and basic CJK. */
    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && !isBasicCjk(c)) {
                return Radicals.folded(Normalizer.normalize(text, Form.NFKC));
            }
        }
        return text;
    }

    /** Says whether every char is a basic ideograph: such text is its own key, whatever the key. */
    public static boolean isBasicCjk(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isBasicCjk(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBasicCjk(char c) {
        return c >= 0x4E00 && c <= 0x9FFF;
    }
}
