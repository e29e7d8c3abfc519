package io.heshi.vocabulary;

import io.heshi.vocabulary.text.Blanks;
import io.heshi.vocabulary.text.CompatibilityForm;
import io.heshi.vocabulary.text.PrivateUse;
import io.heshi.vocabulary.text.Punctuation;
import java.util.Locale;
import java.util.regex.Pattern;

/** How a person's name is shown, and how it is compared. */
public final class PersonName {
    /** 张三（曾用名李四）: only the name of today is compared. */
    private static final Pattern FORMER = Pattern.compile("(?<=.)\\((?:曾用名?|原名|又名|别名)[:：]?[^()]*\\)?");

    private PersonName() {}

    /** The name as the source wrote it, without blanks and zero-width marks at either end. */
    public static String display(String raw) {
        return Blanks.strip(raw);
    }

    /**
     * The comparison key: NFKC, no blanks (杨 俊), no separator dots in any form, brackets as {@code ( )}, Latin letters in
     * upper case, GBK characters of the private use area replaced by their assigned code points, variation selectors
     * dropped, a name that the person had before, in brackets behind it, left out. Two names are the same when their keys are equal; a key is never shown, and its own key is itself. A name
     * of basic ideographs only is returned as the same object.
     */
    public static String key(String raw) {
        if (CompatibilityForm.isBasicCjk(raw)) {
            return raw;
        }
        String text = CompatibilityForm.of(raw);
        StringBuilder key = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            if (!isIgnored(codePoint)) {
                key.appendCodePoint(compared(codePoint));
            }
        }
        return withoutFormer(CompatibilityForm.of(key.toString().toUpperCase(Locale.ROOT)));
    }

    private static String withoutFormer(String key) {
        return key.indexOf('(') < 0 ? key : FORMER.matcher(key).replaceAll("");
    }

    /** What is wrong with the characters of a name. */
    public enum Damage {
        NONE,
        /** U+FFFD: lost in a conversion. */
        LOST,
        /** A private-use character that no table assigns. */
        PRIVATE,
        /** {@code ?}, □ or Latin letters between ideographs, in place of a rare character. */
        STAND_IN
    }

    /** The gravest damage of a name; a name of basic ideographs only has none. */
    public static Damage damage(String name) {
        if (CompatibilityForm.isBasicCjk(name)) {
            return Damage.NONE;
        }
        Damage found = Damage.NONE;
        boolean ideograph = false;
        boolean small = false;
        for (int i = 0; i < name.length(); ) {
            int c = name.codePointAt(i);
            i += Character.charCount(c);
            if (c == 0xFFFD) {
                return Damage.LOST;
            }
            ideograph |= Character.isIdeographic(c);
            small |= c >= 'a' && c <= 'z';
            if (Character.getType(c) == Character.PRIVATE_USE && PrivateUse.assigned(c) == c) {
                found = Damage.PRIVATE;
            } else if ((c == '?' || c == '？' || c == '□') && found == Damage.NONE) {
                found = Damage.STAND_IN;
            }
        }
        return found == Damage.NONE && ideograph && small ? Damage.STAND_IN : found;
    }

    private static int compared(int codePoint) {
        return Character.isBmpCodePoint(codePoint)
                ? PrivateUse.assigned(Punctuation.unified((char) codePoint))
                : codePoint;
    }

    private static boolean isIgnored(int codePoint) {
        if (Character.isBmpCodePoint(codePoint)) {
            char c = (char) codePoint;
            return Blanks.is(c) || Punctuation.isDot(c) || (c >= 0xFE00 && c <= 0xFE0F);
        }
        return codePoint >= 0xE0100 && codePoint <= 0xE01EF;
    }
}
