package io.heshi.definition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The limits of a source; beyond them the run is held. Shares are fractions, 0.10 for 10%.
 *
 * @param rowDrop largest share of rows that may be missing against the last complete run
 * @param rowRise largest share of rows that may have been added since it
 * @param missing largest share of claims without a value, per canonical column
 * @param duplicates largest share of claims that repeat another claim of the source
 * @param vanishedUnits how many units may no longer be mentioned
 * @param sums largest change of the sum of a column against the last complete run, per canonical column
 * @param sameHeaders whether every header that was used in the last complete run must still be there
 * @param sameFileWorkdays for how many working days the same bytes may come again
 * @param staleDays by how many days an export may be older than the business date
 * @param totals what a stated total that does not fit the rows does
 * @param columns how much every mapped column may differ from the last complete run
 * @param unmatched by how much the share of persons whom the register knows too may fall
 * @param likeness how much the claims of the last complete run may differ from what they are now
 */
public record GateSettings(
        Optional<BigDecimal> rowDrop,
        Optional<BigDecimal> rowRise,
        Map<String, BigDecimal> missing,
        Optional<BigDecimal> duplicates,
        Optional<VanishedUnits> vanishedUnits,
        Map<String, BigDecimal> sums,
        boolean sameHeaders,
        Optional<Integer> sameFileWorkdays,
        Optional<Integer> staleDays,
        Totals totals,
        ColumnLimits columns,
        BigDecimal unmatched,
        Likeness likeness) {
    /** Of persons whom the register knows, unless a source says otherwise. */
    public static final BigDecimal USUAL_UNMATCHED = new BigDecimal("0.05");

    /** No limit but those that every source has. */
    public static final GateSettings NONE = new GateSettings(
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            false,
            Optional.empty(),
            Optional.empty(),
            Totals.REPORT);

    /**
     * A limit for every mapped column of a source. A change counts only from a number of claims up, or when it is at least half of those
     * in question, so that one row of ten holds nothing.
     *
     * @param faulty by how much the share of values that cannot be read or are damaged may rise
     * @param unknown by how much the share of words that no code table has may rise
     * @param blank the largest share of its values that a column may lose
     * @param least fewest claims that make a change
     */
    public record ColumnLimits(BigDecimal faulty, BigDecimal unknown, BigDecimal blank, int least) {
        public static final ColumnLimits USUAL =
                new ColumnLimits(new BigDecimal("0.02"), new BigDecimal("0.05"), new BigDecimal("0.20"), 20);
    }

    /**
     * How much of what the last complete run had may be another's now. It counts from a number of claims up.
     *
     * @param gone the largest share of persons, units, pools, regions … that may be spoken of no more
     * @param changed of those still spoken of, the largest share that may say something else in a column
     * @param moved the largest share that may say what others said last time, while all in all a column says the same
     * @param least fewest claims that make a change
     * @param varying columns that say something else in every export
     */
    public record Likeness(BigDecimal gone, BigDecimal changed, BigDecimal moved, int least, List<String> varying) {
        public static final Likeness USUAL =
                new Likeness(new BigDecimal("0.20"), new BigDecimal("0.20"), new BigDecimal("0.01"), 3, List.of());

        public Likeness {
            varying = List.copyOf(varying);
        }
    }

    /** The limits of one source, with those that every source has as they usually are. */
    public GateSettings(
            Optional<BigDecimal> rowDrop,
            Optional<BigDecimal> rowRise,
            Map<String, BigDecimal> missing,
            Optional<BigDecimal> duplicates,
            Optional<VanishedUnits> vanishedUnits,
            Map<String, BigDecimal> sums,
            boolean sameHeaders,
            Optional<Integer> sameFileWorkdays,
            Optional<Integer> staleDays,
            Totals totals) {
        this(
                rowDrop,
                rowRise,
                missing,
                duplicates,
                vanishedUnits,
                sums,
                sameHeaders,
                sameFileWorkdays,
                staleDays,
                totals,
                ColumnLimits.USUAL,
                USUAL_UNMATCHED,
                Likeness.USUAL);
    }

    public GateSettings {
        missing = Map.copyOf(missing);
        sums = Map.copyOf(sums);
    }

    /**
     * A limit on units that the last complete run knew and nobody mentions now.
     *
     * @param share largest share of them
     * @param least fewest persons that a unit must have had to count; 0 counts every unit
     */
    public record VanishedUnits(BigDecimal share, int least) {}

    /** What becomes of a total of the file that is not the sum of its rows. */
    public enum Totals {
        REPORT("report"),
        HOLD("hold");

        private final String code;

        Totals(String code) {
            this.code = code;
        }

        /** The word used in YAML. */
        public String code() {
            return code;
        }
    }
}
