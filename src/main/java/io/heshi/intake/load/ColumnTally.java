package io.heshi.intake.load;

import io.heshi.catalogue.Field;
import io.heshi.catalogue.FieldType;
import io.heshi.definition.ColumnMapping;
import io.heshi.definition.Source;
import io.heshi.intake.cleanse.ClaimColumns;
import io.heshi.intake.cleanse.Outcome.Claim;
import io.heshi.intake.cleanse.Outcome.Reject;
import io.heshi.intake.cleanse.Totals;
import io.heshi.intake.cleanse.ValueFault;
import io.heshi.intake.layout.SheetLayout;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts what the claims of one file say, a mapped column each, so that nobody has to read the claims for it. Of one thread. */
public final class ColumnTally {
    private static final int MOST_REMEMBERED = 10_000;
    // A month far ahead is a slip of somebody's pen.
    private static final int MONTHS_AHEAD = 2;
    private static final String NO_NUMBER = "missing";

    private final List<Column> columns;
    private final Map<String, Column> byField = new HashMap<>();
    private final int faultsAt;
    private final int idFaultAt;
    private final String dateEnd;
    private boolean ended;
    private long faultyClaims;
    private long damagedNumbers;
    private Map<String, Long> faults = new HashMap<>();

    /** @param businessDate of the run; dates more than a month after its month are not the newest of a column */
    public ColumnTally(Source source, LocalDate businessDate) {
        List<String> values = ClaimColumns.of(source);
        columns = source.columns().stream()
                .map(ColumnMapping::field)
                .map(field -> new Column(field, values.indexOf(field.name())))
                .toList();
        columns.forEach(column -> byField.put(column.field.name(), column));
        idFaultAt = byField.containsKey("id_no") ? values.indexOf("id_fault") : -1;
        faultsAt = values.indexOf("value_faults");
        dateEnd = YearMonth.from(businessDate).plusMonths(MONTHS_AHEAD).toString();
    }

    /** What the claims say in one column. */
    private final class Column {
        private final Field field;
        private final int at;
        private final boolean summed;
        private final boolean dated;
        private long filled;
        private long unread;
        private long damaged;
        private long unknown;
        private boolean laid;
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

        void fault(ValueFault.Harm harm, long claims) {
            switch (harm) {
                case UNREAD -> unread += claims;
                case DAMAGED -> damaged += claims;
                case UNKNOWN -> unknown += claims;
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
     * @param unread claims in which something stood that was taken as nothing
     * @param damaged claims with a value that was kept though damaged; of ID numbers, those that are not valid
     * @param unknown claims with a word that no code table has
     * @param laid whether a sheet has the column, or its value is stated elsewhere
     */
    public record ColumnCount(
            String field,
            long filled,
            BigDecimal total,
            String newest,
            long unread,
            long damaged,
            long unknown,
            boolean laid) {}

    /** A fault of a value. @param claims how many have it since faults were last taken */
    public record FaultCount(String field, String reason, String word, long claims) {}

    public void add(Claim claim) {
        for (Column column : columns) {
            column.add(claim);
        }
        if (idFaultAt >= 0) {
            String idFault = claim.values()[idFaultAt];
            if (!idFault.isEmpty() && !idFault.equals(NO_NUMBER)) {
                damagedNumbers++;
            }
        }
        String faulty = claim.values()[faultsAt];
        if (!faulty.isEmpty()) {
            faultyClaims++;
            for (String fault : faulty.split("\n")) {
                faults.merge(fault, 1L, Long::sum);
            }
        }
    }

    /** A row that became no claim because of one column. */
    public void reject(Reject reject) {
        Column column = byField.get(reject.field());
        if (column != null) {
            column.fault(ValueFault.Harm.UNREAD, 1);
        }
    }

    /** Another sheet is read, or the same one under another header. */
    public void laid(SheetLayout layout) {
        for (Column column : columns) {
            String field = column.field.name();
            column.laid |= layout.positions(field).length > 0
                    || !layout.stated(field).isEmpty()
                    || layout.wide().isWide()
                            && (field.equals(layout.wide().by())
                                    || field.equals(layout.wide().value()));
        }
    }

    /** A chunk of claims is complete. */
    public void carry() {
        columns.forEach(Column::carry);
    }

    /** Claims with a value that cannot be read or a word that no code table has. */
    long faultyClaims() {
        return faultyClaims;
    }

    /** To be asked when all faults have been taken. */
    public List<ColumnCount> counts() {
        return columns.stream()
                .map(column -> new ColumnCount(
                        column.field.name(),
                        column.filled,
                        column.total,
                        column.newest,
                        column.unread,
                        column.damaged + (column.field.name().equals("id_no") ? damagedNumbers : 0),
                        column.unknown,
                        column.laid))
                .toList();
    }

    /** The file is at its end. */
    public void end() {
        ended = true;
    }

    /** The faults since the last call, as soon as they are many or the file is at its end. */
    public List<FaultCount> takeFaults() {
        if (!ended && faults.size() < MOST_REMEMBERED) {
            return List.of();
        }
        List<FaultCount> taken = new ArrayList<>(faults.size());
        faults.forEach((fault, claims) -> {
            String[] parts = fault.split("\t", -1);
            taken.add(new FaultCount(parts[0], parts[1], parts[2], claims));
            Column column = byField.get(parts[0]);
            if (column != null) {
                column.fault(ValueFault.ofCode(parts[1]).harm(), claims);
            }
        });
        faults = new HashMap<>();
        return taken;
    }
}
