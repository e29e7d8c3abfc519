package io.heshi.intake.load;

import io.heshi.catalogue.Field;
import io.heshi.catalogue.FieldType;
import io.heshi.definition.ColumnMapping;
import io.heshi.definition.Source;
import io.heshi.intake.cleanse.ClaimColumns;
import io.heshi.intake.cleanse.Outcome.Claim;
import io.heshi.intake.cleanse.Totals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts what the claims of one file say, a mapped column each, so that nobody has to read the claims for it. Of one thread. */
final class ColumnTally {
    private static final int MOST_REMEMBERED = 10_000;
    // A month far ahead is a slip of somebody's pen.
    private static final int MONTHS_AHEAD = 2;

    private final List<Column> columns;
    private final int faultsAt;
    private final String dateEnd;
    private boolean ended;
    private long faultyClaims;
    private Map<String, Long> faults = new HashMap<>();

    /** @param businessDate of the run; dates more than a month after its month are not the newest of a column */
    ColumnTally(Source source, LocalDate businessDate) {
        List<String> values = ClaimColumns.of(source.claims());
        columns = source.columns().stream()
                .map(ColumnMapping::field)
                .map(field -> new Column(field, values.indexOf(field.name())))
                .toList();
        faultsAt = values.size() - 1;
        dateEnd = YearMonth.from(businessDate).plusMonths(MONTHS_AHEAD).toString();
    }

    /** What the claims say in one column. */
    private final class Column {
        private final Field field;
        private final int at;
        private final boolean summed;
        private final boolean dated;
        private long filled;
        private long hundredths;
        private BigDecimal total = BigDecimal.ZERO;
        private String newest = "";

        Column(Field field, int at) {
            this.field = field;
            this.at = at;
            summed = at >= 0 && (field.type() == FieldType.MONEY || field.type() == FieldType.INTEGER);
            dated = at >= 0 && field.type().isTime();
        }

        void add(Claim claim) {
            String value = at >= 0
                    ? claim.values()[at]
                    : field.type() == FieldType.UNIT_CODE
                            ? claim.mention().code()
                            : claim.mention().name();
            if (value.isEmpty()) {
                return;
            }
            filled++;
            if (summed) {
                hundredths += Totals.cents(value);
            } else if (dated && value.compareTo(newest) > 0 && value.compareTo(dateEnd) < 0) {
                newest = value;
            }
        }

        /** A chunk of amounts fits a long, a file of them need not. */
        void carry() {
            if (hundredths != 0) {
                total = total.add(BigDecimal.valueOf(hundredths, 2));
                hundredths = 0;
            }
        }
    }

    /**
     * What the claims of a file say in one column.
     *
     * @param filled claims that have a value
     * @param total the sum of amounts and counts, 0 for other columns
     * @param newest the newest date up to the month after that of the run, else empty text
     */
    record ColumnCount(String field, long filled, BigDecimal total, String newest) {}

    /** A fault of a value. @param claims how many have it since faults were last taken */
    record FaultCount(String field, String reason, String word, long claims) {}

    void add(Claim claim) {
        for (Column column : columns) {
            column.add(claim);
        }
        String faulty = claim.values()[faultsAt];
        if (!faulty.isEmpty()) {
            faultyClaims++;
            for (String fault : faulty.split("\n")) {
                faults.merge(fault, 1L, Long::sum);
            }
        }
    }

    /** A chunk of claims is complete. */
    void carry() {
        columns.forEach(Column::carry);
    }

    /** Claims with a value that cannot be read or a word that no code table has. */
    long faultyClaims() {
        return faultyClaims;
    }

    List<ColumnCount> counts() {
        return columns.stream()
                .map(column -> new ColumnCount(column.field.name(), column.filled, column.total, column.newest))
                .toList();
    }

    /** The file is at its end. */
    void end() {
        ended = true;
    }

    /** The faults since the last call, as soon as they are many or the file is at its end. */
    List<FaultCount> takeFaults() {
        if (!ended && faults.size() < MOST_REMEMBERED) {
            return List.of();
        }
        List<FaultCount> taken = new ArrayList<>(faults.size());
        faults.forEach((fault, claims) -> {
            String[] parts = fault.split("\t", -1);
            taken.add(new FaultCount(parts[0], parts[1], parts[2], claims));
        });
        faults = new HashMap<>();
        return taken;
    }
}
