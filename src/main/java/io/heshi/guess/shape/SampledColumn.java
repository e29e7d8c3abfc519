package io.heshi.guess.shape;

import io.heshi.intake.cleanse.column.Cell;
import io.heshi.intake.cleanse.column.DateCells;
import io.heshi.intake.cleanse.column.IdCells;
import io.heshi.table.CellKind;
import io.heshi.table.Row;
import io.heshi.vocabulary.IdReading;
import io.heshi.vocabulary.Money;
import io.heshi.vocabulary.date.Century;
import io.heshi.vocabulary.date.DateEvidence;
import io.heshi.vocabulary.date.DateForm;
import io.heshi.vocabulary.date.DateReading;
import io.heshi.vocabulary.date.PartialDate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The sampled cells of one column, row by row. */
public final class SampledColumn {
    private final int position;
    private final String header;
    private final String address;
    private final List<Row> rows;
    private final String[] texts;
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final int filled;
    private final boolean keepsAllDigits;
    private final DateForm dateForm;

    /**
     * @param header as the file shows it, with {@code /} between the parts of a joined one; empty if it has none
     * @param address how a definition names the column: the header, with {@code #2} if it is the second of its name; empty if it
     *     has no header
     */
    public SampledColumn(int position, String header, String address, List<Row> rows) {
        this.position = position;
        this.header = header;
        this.address = address;
        this.rows = rows;
        texts = new String[rows.size()];
        int count = 0;
        boolean exact = false;
        DateEvidence evidence = new DateEvidence();
        for (int i = 0; i < texts.length; i++) {
            texts[i] = Cell.text(rows.get(i), position);
            exact |= IdCells.keepsAllDigits(
                    rows.get(i).text(position), rows.get(i).kind(position));
            evidence.add(reading(rows.get(i), position), null);
            if (!texts[i].isEmpty()) {
                count++;
                counts.merge(texts[i], 1, Integer::sum);
            }
        }
        filled = count;
        keepsAllDigits = exact;
        dateForm = new DateForm(evidence.order(), evidence.clock());
    }

    public int position() {
        return position;
    }

    public String header() {
        return header;
    }

    /** How a definition names the column, empty if it cannot. */
    public String address() {
        return address;
    }

    public boolean isAddressable() {
        return !address.isEmpty();
    }

    public int rows() {
        return texts.length;
    }

    /** Number of cells that say something. */
    public int filled() {
        return filled;
    }

    public boolean isEmpty() {
        return filled == 0;
    }

    String text(int row) {
        return texts[row];
    }

    /** Distinct texts with the number of cells that hold them. */
    public Map<String, Integer> counts() {
        return counts;
    }

    /** Share of the filled cells that have a property, 0 for an empty column. */
    double share(Predicate<String> property) {
        int hits = counts.entrySet().stream()
                .filter(entry -> property.test(entry.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
        return filled == 0 ? 0 : (double) hits / filled;
    }

    /** Share of distinct texts among the filled cells. */
    public double variety() {
        return filled == 0 ? 0 : (double) counts.size() / filled;
    }

    /** The ID number that a cell reads as. */
    IdReading id(int row) {
        return IdCells.read(rows.get(row).text(position), rows.get(row).kind(position), () -> keepsAllDigits);
    }

    /** The date that a cell reads as, whatever the column is. */
    Optional<PartialDate> date(int row) {
        return reading(rows.get(row), position)
                .date(dateForm, Century.OF_OFFICES)
                .filter(d -> d.year() >= 1900 && d.year() <= 2100);
    }

    private static DateReading reading(Row row, int position) {
        return DateCells.read(row.text(position), row.kind(position), row.date1904());
    }

    /** Whether a cell is written as dates are and hardly anything else: not as four or five bare digits. */
    boolean isWrittenAsDate(int row) {
        boolean styled = rows.get(row).kind(position) == CellKind.DATE_NUMBER;
        return date(row).isPresent() && (styled || !texts[row].matches("\\d{1,5}|\\d{4}\\.\\d{3,}"));
    }

    Optional<BigDecimal> amount(int row) {
        return texts[row].isEmpty() ? Optional.empty() : Money.parse(texts[row]);
    }

    /** Amounts in ascending order. */
    List<BigDecimal> amounts() {
        List<BigDecimal> amounts = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            amount(i).ifPresent(amounts::add);
        }
        amounts.sort(BigDecimal::compareTo);
        return amounts;
    }

    /** Whether the cells count the rows: 1, 2, 3 …, up by one almost everywhere. */
    public boolean isSerial() {
        long previous = Long.MIN_VALUE;
        int steps = 0;
        int pairs = 0;
        for (String text : texts) {
            if (!text.isEmpty()) {
                if (!text.matches("\\d{1,9}")) {
                    return false;
                }
                long value = Long.parseLong(text);
                if (previous != Long.MIN_VALUE) {
                    pairs++;
                    steps += value == previous + 1 ? 1 : 0;
                }
                previous = value;
            }
        }
        return pairs >= 2 && steps >= pairs * 0.9;
    }

    /** How nearly the texts of this column and of another go one to one: share of rows in the commonest pairing, both ways. */
    double pairing(SampledColumn other) {
        return Math.min(follows(other), other.follows(this));
    }

    /** Share of the rows in which this column has the text that goes most often with the other's. */
    private double follows(SampledColumn other) {
        Map<String, Map<String, Integer>> together = new HashMap<>();
        int both = 0;
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty() && !other.texts[i].isEmpty()) {
                both++;
                together.computeIfAbsent(other.texts[i], t -> new HashMap<>()).merge(texts[i], 1, Integer::sum);
            }
        }
        int kept = together.values().stream()
                .mapToInt(seen -> seen.values().stream().mapToInt(n -> n).max().orElse(0))
                .sum();
        return both == 0 ? 0 : (double) kept / both;
    }

    /** Where the column stands. What it holds is personal data. */
    @Override
    public String toString() {
        return "SampledColumn[" + position + ", " + filled + " cells]";
    }
}
