package io.heshi.vocabulary;

import io.heshi.vocabulary.text.Blanks;
import io.heshi.vocabulary.text.CompatibilityForm;
import io.heshi.vocabulary.text.Punctuation;
import java.util.Locale;

/** How a unit's name is compared. */
public final class UnitName {
    private static final int SHORTEST = 3;

    private UnitName() {}

    /**
     * The comparison key: NFKC, no blanks, quotes or dots, brackets as {@code ( )}, Latin letters in upper case, and
     * without a hung-plaque part in brackets such as （加挂云州市知识产权局牌子）. Other brackets stay: they tell units apart. A name
     * of basic ideographs only is returned as the same object.
     */
    public static String key(String raw) {
        if (CompatibilityForm.isBasicCjk(raw)) {
            return raw;
        }
        String text = CompatibilityForm.of(raw);
        StringBuilder key = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = Punctuation.unified(text.charAt(i));
            if (!Blanks.is(c) && !Punctuation.isQuote(c) && !Punctuation.isDot(c)) {
                key.append(c);
            }
        }
        dropPlaques(key);
        return CompatibilityForm.of(key.toString().toUpperCase(Locale.ROOT));
    }

    /**
     * Says whether two keys are equal, or one is the other without its leading part and still has 3 characters
     * (云州市财政局 and 市财政局 or 财政局). A hint for a person or a tie-breaker, not a proof: every city has a 财政局.
     */
    public static boolean sameOrShort(String keyA, String keyB) {
        if (keyA.length() < keyB.length()) {
            return isShort(keyA, keyB);
        }
        return keyA.length() == keyB.length() ? keyA.equals(keyB) : isShort(keyB, keyA);
    }

    private static boolean isShort(String shorter, String longer) {
        return longer.endsWith(shorter) && shorter.codePointCount(0, shorter.length()) >= SHORTEST;
    }

    private static void dropPlaques(StringBuilder key) {
        int open = key.indexOf("(");
        while (open >= 0) {
            int close = Punctuation.closing(key, open);
            if (close < 0) {
                return;
            }
            if (isPlaque(key, open + 1, close)) {
                key.delete(open, close + 1);
                open = key.indexOf("(", open);
            } else {
                open = key.indexOf("(", open + 1);
            }
        }
    }

    private static boolean isPlaque(StringBuilder key, int from, int to) {
        String inside = key.substring(from, to);
        return inside.startsWith("加挂") || (inside.startsWith("挂") && (inside.endsWith("牌子") || inside.endsWith("牌")));
    }
}
