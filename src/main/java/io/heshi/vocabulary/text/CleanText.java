package io.heshi.vocabulary.text;

/** A cell's text as it was meant, without the wrapping that spreadsheets and exporters put around it. */
public final class CleanText {
    private CleanText() {}

    /**
     * Mends damaged characters ({@link MendedText}) and strips blanks and zero-width marks at both ends, a text marker
     * ({@code '110…}, with its closing twin if any) and the formula wrapper {@code ="…"}. The inside is left as it is. Returns the same
     * object when nothing is to strip,
     * and an empty string when nothing is left.
     */
    public static String of(String raw) {
        String text = Blanks.strip(MendedText.of(raw));
        while (true) {
            String inner = unwrapped(text);
            if (inner.length() == text.length()) {
                return text;
            }
            text = Blanks.strip(inner);
        }
    }

    private static String unwrapped(String text) {
        if (text.isEmpty()) {
            return text;
        }
        char first = text.charAt(0);
        if (isApostrophe(first)) {
            int end = text.length();
            return text.substring(1, end > 1 && text.charAt(end - 1) == first ? end - 1 : end);
        }
        return first == '=' || first == '＝' ? formulaText(text) : text;
    }

    // A lenient CSV reader leaves the inner quotes doubled (=""…""), so any number of them is taken off.
    private static String formulaText(String text) {
        int from = 1;
        int to = text.length();
        while (from < to && isQuote(text.charAt(from))) {
            from++;
        }
        if (from == 1) {
            return text;
        }
        while (to > from && isQuote(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '‘' || c == '’' || c == '＇' || c == '`';
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '“' || c == '”' || c == '＂';
    }
}
