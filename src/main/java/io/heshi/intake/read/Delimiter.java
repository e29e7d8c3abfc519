package io.heshi.intake.read;

/** Which character parts the fields of a text file. */
final class Delimiter {
    private static final char[] CANDIDATES = {',', '\t', ';', '|'};
    private static final int LINES = 15;

    private Delimiter() {}

    /** The candidate that stands most often outside quotes in the first lines; a comma if none does. */
    static char of(CharSequence beginning) {
        int[] counts = new int[CANDIDATES.length];
        boolean quoted = false;
        int lines = 0;
        for (int i = 0; i < beginning.length() && lines < LINES; i++) {
            char c = beginning.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                if (c == '\n') {
                    lines++;
                }
                for (int k = 0; k < CANDIDATES.length; k++) {
                    if (c == CANDIDATES[k]) {
                        counts[k]++;
                    }
                }
            }
        }
        int best = 0;
        for (int k = 1; k < CANDIDATES.length; k++) {
            if (counts[k] > counts[best]) {
                best = k;
            }
        }
        return CANDIDATES[best];
    }
}
