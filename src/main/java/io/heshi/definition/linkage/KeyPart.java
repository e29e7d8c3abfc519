package io.heshi.definition.linkage;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of the key that the records of a block have alike: {@code name}, {@code first 3 of surname}, {@code last 4 of id_no},
 * {@code 7 to 14 of id_no}, {@code year of birth_date}, {@code month of birth_date}, {@code folded name}, {@code sounds of name},
 * {@code shape of name}, {@code wildcards of id_no} (all but any one character).
 *
 * @param from first character that counts, from 1; of {@link Take#LAST} unused
 * @param count how many characters
 */
public record KeyPart(Take take, String column, int from, int count) {
    private static final Pattern WRITTEN = Pattern.compile(
            "(?:(first|last) ([1-9][0-9]?) of |([1-9][0-9]?) to ([1-9][0-9]?) of |(year|month|sounds|shape|wildcards) of |(folded) )?([a-z][a-z0-9_]*)");
    private static final int YEAR = 4;
    private static final int MONTH = 7;

    /** What of the value. */
    public enum Take {
        WHOLE(Form.PLAIN),
        SPAN(Form.PLAIN),
        LAST(Form.PLAIN),
        FOLDED(Form.FOLDED),
        SHAPE(Form.SHAPE),
        SOUNDS(Form.SOUNDS),
        WILDCARDS(Form.PLAIN);

        private final Form form;

        Take(Form form) {
            this.form = form;
        }

        public Form form() {
            return form;
        }

        /** Whether a value has several of them, each of which is a key. */
        public boolean isMany() {
            return this == SOUNDS || this == WILDCARDS;
        }
    }

    /** The part as it is written in YAML, if it is one. */
    public static Optional<KeyPart> parse(String text) {
        Matcher written = WRITTEN.matcher(text.strip().replaceAll("\\s+", " "));
        if (!written.matches()) {
            return Optional.empty();
        }
        String column = written.group(7);
        if (written.group(1) != null) {
            int count = Integer.parseInt(written.group(2));
            return Optional.of(new KeyPart(written.group(1).equals("last") ? Take.LAST : Take.SPAN, column, 1, count));
        }
        if (written.group(3) != null) {
            int from = Integer.parseInt(written.group(3));
            int to = Integer.parseInt(written.group(4));
            return to < from ? Optional.empty() : Optional.of(new KeyPart(Take.SPAN, column, from, to - from + 1));
        }
        if (written.group(6) != null) {
            return Optional.of(new KeyPart(Take.FOLDED, column, 0, 0));
        }
        return Optional.of(
                written.group(5) == null ? new KeyPart(Take.WHOLE, column, 0, 0) : named(written.group(5), column));
    }

    private static KeyPart named(String word, String column) {
        return switch (word) {
            case "year" -> new KeyPart(Take.SPAN, column, 1, YEAR);
            case "month" -> new KeyPart(Take.SPAN, column, 1, MONTH);
            case "sounds" -> new KeyPart(Take.SOUNDS, column, 0, 0);
            case "shape" -> new KeyPart(Take.SHAPE, column, 0, 0);
            default -> new KeyPart(Take.WILDCARDS, column, 0, 0);
        };
    }
}
