package io.heshi.table.text;

import java.util.Arrays;

/**
 * Which character parts the fields of a text file.
 *
 * @param fields how many fields most of the first lines have
 */
record Delimiter(char character, int fields) {
    private static final String PLAIN = ",\t;|^";
    private static final String WIDE = "，；、";
    private static final int LINES = 15;

    /**
     * The plain candidate on which most of the first lines agree, weighed by how often it stands in them; a full-width one only
     * if more lines agree on it than on any plain one. A comma if there is none.
     */
    static Delimiter of(CharSequence beginning) {
        Delimiter best = new Delimiter(',', 1);
        long bestWeight = 0;
        int bestLines = 0;
        for (char candidate : PLAIN.toCharArray()) {
            Agreement found = Agreement.on(candidate, beginning);
            if (found.weight() > bestWeight) {
                bestWeight = found.weight();
                bestLines = found.lines();
                best = new Delimiter(candidate, found.count() + 1);
            }
        }
        for (char candidate : WIDE.toCharArray()) {
            Agreement found = Agreement.on(candidate, beginning);
            // Chinese punctuation stands in titles and notes; two such lines that agree are no accident.
            if (found.lines() >= 2 && found.lines() > bestLines && found.lines() * 2 > found.of()) {
                bestLines = found.lines();
                best = new Delimiter(candidate, found.count() + 1);
            }
        }
        return best;
    }

    /**
     * What the first lines agree on.
     *
     * @param count how often the candidate stands in a line outside quotes
     * @param lines how many lines have it so often
     * @param of how many lines were seen that are not blank
     */
    private record Agreement(int count, int lines, int of) {
        long weight() {
            return (long) count * lines;
        }

        static Agreement on(char candidate, CharSequence beginning) {
            int[] counts = new int[LINES];
            int lines = 0;
            boolean quoted = false;
            boolean blank = true;
            for (int i = 0; i < beginning.length() && lines < LINES; i++) {
                char c = beginning.charAt(i);
                if (c == '"') {
                    quoted = !quoted;
                    blank = false;
                } else if (!quoted && (c == '\n' || c == '\r')) {
                    lines += blank ? 0 : 1;
                    blank = true;
                } else if (!quoted && c == candidate) {
                    counts[lines]++;
                    blank = false;
                } else if (c != ' ') {
                    blank = false;
                }
            }
            if (lines < LINES && !blank) {
                lines++;
            }
            return most(Arrays.copyOf(counts, lines));
        }

        private static Agreement most(int[] counts) {
            Agreement best = new Agreement(0, 0, counts.length);
            for (int count : counts) {
                int lines = (int)
                        Arrays.stream(counts).filter(other -> other == count).count();
                Agreement found = new Agreement(count, lines, counts.length);
                if (found.weight() > best.weight()) {
                    best = found;
                }
            }
            return best;
        }
    }
}
