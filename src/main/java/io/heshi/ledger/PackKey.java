package io.heshi.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a row of a pack is known by when it comes back, wherever it has been sorted or copied to: {@code h1.<pack>.<number>.<seq>.<mac>}.
 *
 * @param number of the exception
 * @param seq the latest event of the exception when the pack was made
 * @param mac what the cell was signed with, or empty text for a key that is still to be written
 */
public record PackKey(long pack, long number, int seq, String mac) implements RowKey {
    private static final Pattern SHAPE =
            Pattern.compile("h1\\.([1-9]\\d{0,17})\\.([1-9]\\d{0,17})\\.(0|[1-9]\\d{0,8})\\.([0-9a-f]{12})");

    public PackKey(long pack, long number, int seq) {
        this(pack, number, seq, "");
    }

    /** The key that a cell has the shape of, blanks around it apart. Whether it was given to anybody, {@link #genuine} says. */
    public static Optional<PackKey> parse(String cell) {
        Matcher key = SHAPE.matcher(cell.strip());
        return key.matches()
                ? Optional.of(new PackKey(
                        Long.parseLong(key.group(1)),
                        Long.parseLong(key.group(2)),
                        Integer.parseInt(key.group(3)),
                        key.group(4)))
                : Optional.empty();
    }

    /** As it stands in a cell. */
    public String text(PackSecret secret) {
        return "h1." + signed() + "." + secret.sign(signed());
    }

    public boolean genuine(PackSecret secret) {
        return MessageDigest.isEqual(
                mac.getBytes(US_ASCII), secret.sign(signed()).getBytes(US_ASCII));
    }

    private String signed() {
        return pack + "." + number + "." + seq;
    }
}
