package io.heshi.intake.cleanse;

/** The faults of one row's values as the column {@code value_faults} keeps them. Cleared and filled again row by row. */
final class ValueFaults {
    private static final int LONGEST_RAW = 40;

    private final StringBuilder lines = new StringBuilder();
    private int count;

    void clear() {
        if (count > 0) {
            lines.setLength(0);
            count = 0;
        }
    }

    /** Notes {@code field<TAB>reason<TAB>raw}; of the raw text the first 40 code points, blanks squeezed. */
    void add(String field, ValueFault fault, String raw) {
        if (count++ > 0) {
            lines.append('\n');
        }
        lines.append(field).append('\t').append(fault.code()).append('\t').append(squeezed(raw));
    }

    /** Takes a fault of a field back; false if there is none. */
    boolean remove(String field, ValueFault fault) {
        String beginning = field + '\t' + fault.code() + '\t';
        for (String line : text().split("\n", -1)) {
            if (line.startsWith(beginning)) {
                int at = lines.indexOf(line);
                int end = at + line.length();
                lines.delete(at == 0 ? 0 : at - 1, at == 0 && end < lines.length() ? end + 1 : end);
                count--;
                return true;
            }
        }
        return false;
    }

    int count() {
        return count;
    }

    /** One line a fault, empty for none. */
    String text() {
        return count == 0 ? "" : lines.toString();
    }

    private static String squeezed(String raw) {
        StringBuilder kept = new StringBuilder();
        int length = 0;
        boolean blank = false;
        for (int i = 0; i < raw.length() && length < LONGEST_RAW; ) {
            int c = raw.codePointAt(i);
            i += Character.charCount(c);
            boolean isBlank = Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
            if (isBlank) {
                blank = length > 0;
            } else {
                if (blank) {
                    kept.append(' ');
                    length++;
                    blank = false;
                }
                kept.appendCodePoint(c);
                length++;
            }
        }
        return kept.toString();
    }
}
