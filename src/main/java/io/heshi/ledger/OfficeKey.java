package io.heshi.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a row of the office's own workbook is known by: {@code w1.<day>.<number>.<seq>.<fingerprint>.<facts>.<reason>.<answers>.<check>}. It holds
 * nothing that another database would not give to the same row of the same run, so the workbook has the same bytes everywhere; what it was
 * printed from is told by checksums, blanks apart.
 *
 * @param day business date of the run
 * @param number of the exception
 * @param seq the latest event of the exception that the run knew; 0 where only later dates have any
 * @param fingerprint the beginning of that of the facts
 * @param facts of the printed facts
 * @param reason of the printed reason, which may be masked
 * @param answers of what else was printed of the answer
 */
public record OfficeKey(
        LocalDate day, long number, int seq, String fingerprint, String facts, String reason, String answers)
        implements RowKey {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final int DIGITS = 8;
    private static final String SUM = "\\.([0-9a-f]{" + DIGITS + "})";
    private static final Pattern SHAPE = Pattern.compile(
            "(w1\\.(\\d{8})\\.([1-9]\\d{0,17})\\.(0|[1-9]\\d{0,8})" + SUM + SUM + SUM + SUM + ")" + SUM);
    private static final Pattern BLANKS = Pattern.compile("[\\s\u3000\u00A0]+");

    /** Begins every key of this kind. */
    public static final String BEGINNING = "w1.";

    /**
     * Of a row that is to be printed.
     *
     * @param fingerprint whole
     * @param facts cells from the number to the basis
     * @param answers verdict, day, document, and who has checked it
     */
    public static OfficeKey of(
            LocalDate day,
            long number,
            int seq,
            String fingerprint,
            List<String> facts,
            String reason,
            List<String> answers) {
        return new OfficeKey(
                day,
                number,
                seq,
                fingerprint.substring(0, Math.min(DIGITS, fingerprint.length())),
                sum(facts),
                sum(List.of(reason)),
                sum(answers));
    }

    /** The key that stands in a cell; empty where it is none, or was changed. */
    public static Optional<OfficeKey> parse(String cell) {
        Matcher key = SHAPE.matcher(cell.strip());
        if (!key.matches() || !sum(List.of(key.group(1))).equals(key.group(9))) {
            return Optional.empty();
        }
        try {
            return Optional.of(new OfficeKey(
                    LocalDate.parse(key.group(2), DAY),
                    Long.parseLong(key.group(3)),
                    Integer.parseInt(key.group(4)),
                    key.group(5),
                    key.group(6),
                    key.group(7),
                    key.group(8)));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /** As it stands in a cell. */
    public String text() {
        String text = BEGINNING
                + String.join(
                        ".",
                        DAY.format(day),
                        Long.toString(number),
                        Integer.toString(seq),
                        fingerprint,
                        facts,
                        reason,
                        answers);
        return text + "." + sum(List.of(text));
    }

    public boolean showed(List<String> cells) {
        return facts.equals(sum(cells));
    }

    public boolean gaveReason(String cell) {
        return reason.equals(sum(List.of(cell)));
    }

    public boolean gaveAnswers(List<String> cells) {
        return answers.equals(sum(cells));
    }

    /** Programs that save a workbook as another kind of file change blanks and line breaks. */
    private static String sum(List<String> cells) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String cell : cells) {
                digest.update(BLANKS.matcher(cell).replaceAll("").getBytes(UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), DIGITS / 2));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
