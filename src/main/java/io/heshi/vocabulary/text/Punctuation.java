package io.heshi.vocabulary.text;

/** The families of marks that exports write in many ways. All are tested on NFKC text. */
public final class Punctuation {
    public static final char OPEN = '(';
    public static final char CLOSE = ')';

    private static final String OPENING = "([{〔【〖〘〚";
    private static final String CLOSING = ")]}〕】〗〙〛";
    private static final String QUOTES = "\"'`´“”„‟‘’‚‛「」『』〝〞〟«»‹›《》〈〉";
    // 民委发〔2016〕33号 allows U+00B7 alone between the parts of a name; the rest are the forms met instead.
    private static final String DOTS = ".\u00B7\u0387\u119E\u1427\u16EB\u2022\u2024\u2027\u2219\u22C5\u25CF\u25E6"
            + "\u2E31\u2E33\u2E30\u3002\u30FB\u318D\uA78F\uFE52\uFF0E\uFF61\uFF65";

    private Punctuation() {}

    /** {@value #OPEN} for every opening bracket, {@value #CLOSE} for every closing one, otherwise {@code c}. */
    public static char unified(char c) {
        if (c >= 0x3400 && c <= 0xD7FF) {
            return c;
        }
        if (OPENING.indexOf(c) >= 0) {
            return OPEN;
        }
        return CLOSING.indexOf(c) >= 0 ? CLOSE : c;
    }

    /** Says whether {@code c} is a quotation mark or book-title mark of any style. */
    public static boolean isQuote(char c) {
        return QUOTES.indexOf(c) >= 0;
    }

    /** Says whether {@code c} is a separator dot as written inside names: middle dot, bullet, full stop and the like. */
    public static boolean isDot(char c) {
        return DOTS.indexOf(c) >= 0;
    }

    /** Index of the bracket closing the one at {@code open}, counting nested ones, or -1; brackets must be unified. */
    public static int closing(CharSequence text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == OPEN) {
                depth++;
            } else if (c == CLOSE && --depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
