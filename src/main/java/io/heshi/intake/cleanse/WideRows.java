package io.heshi.intake.cleanse;

import io.heshi.intake.cleanse.Outcome.Claim;
import io.heshi.intake.cleanse.Outcome.Claims;
import io.heshi.intake.cleanse.column.Cell;
import io.heshi.intake.layout.SheetLayout;
import io.heshi.intake.layout.WideColumn;
import io.heshi.intake.layout.WideTable;
import io.heshi.intake.layout.WideTotal;
import io.heshi.table.CellKind;
import io.heshi.table.Row;
import io.heshi.vocabulary.Money;
import io.heshi.vocabulary.text.BlankText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** The rows of a wide table: one claim for each code whose column has a number. */
final class WideRows {
    private final WideTable table;
    private final int valueTarget;
    private final List<Group> groups = new ArrayList<>();
    private final List<WideTotal> rowTotals;
    private final int[] totalColumns;
    private final ValueFaults ofSides = new ValueFaults();

    /** One code. @param firstTotal index of the first of its cells among the summed columns */
    private record Group(int[] positions, int firstTotal, int[] codeTargets, String[] codes, List<Side> sides) {}

    /** A column that says more of one code. */
    private record Side(int target, FieldReader reader) {}

    /**
     * @param summed the columns that are checked against totals; the cells of this table are added to them
     * @param readers of a cell of a canonical column, by its name and position
     */
    WideRows(
            SheetLayout layout,
            List<String> columns,
            List<Totals.Column> summed,
            BiFunction<String, Integer, FieldReader> readers) {
        table = layout.wide();
        valueTarget = table.isWide() ? columns.indexOf(table.value()) : -1;
        for (WideColumn column : table.columns()) {
            List<String> names = column.codes().keySet().stream().sorted().toList();
            groups.add(new Group(
                    column.positions().stream().mapToInt(Integer::intValue).toArray(),
                    summed.size(),
                    names.stream().mapToInt(columns::indexOf).toArray(),
                    names.stream().map(column.codes()::get).toArray(String[]::new),
                    column.sides().entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(side -> new Side(
                                    columns.indexOf(side.getKey()), readers.apply(side.getKey(), side.getValue())))
                            .toList()));
            for (int position : column.positions()) {
                summed.add(new Totals.Column(table.value() + ":" + column.header(), number(position)));
            }
        }
        rowTotals = table.totals();
        totalColumns = new int[rowTotals.size()];
        for (int i = 0; i < totalColumns.length; i++) {
            WideTotal total = rowTotals.get(i);
            totalColumns[i] = summed.size();
            summed.add(new Totals.Column(table.value() + ":" + total.header(), number(total.position())));
        }
    }

    boolean isWide() {
        return table.isWide();
    }

    private static FieldReader number(int position) {
        return (row, faults) ->
                count(row, position).map(BigDecimal::toPlainString).orElse("");
    }

    private static Optional<BigDecimal> count(Row row, int position) {
        String text = row.text(position);
        return Money.parse(Cell.isNumber(row.kind(position)) ? Cell.plain(text) : text)
                .filter(FieldLimits::isStorableInteger);
    }

    /**
     * @param common the values that every claim of the row has
     * @return claims, or a reject that names the column whose cell cannot be read, or that the row has no number
     */
    Outcome outcome(Row row, String[] common, Mention mention, ValueFaults faults, Totals totals) {
        List<Claim> claims = new ArrayList<>();
        for (Group group : groups) {
            BigDecimal sum = BigDecimal.ZERO;
            boolean any = false;
            for (int position : group.positions) {
                String text = row.text(position);
                Optional<BigDecimal> count = count(row, position);
                if (count.isEmpty() && (row.kind(position) == CellKind.ERROR || !BlankText.isBlank(text))) {
                    return SheetCleanser.reject(row, RejectReason.BAD_NUMBER, table.value());
                }
                any |= count.isPresent();
                sum = sum.add(count.orElse(BigDecimal.ZERO));
            }
            if (any && FieldLimits.isStorableInteger(sum)) {
                claims.add(claim(row, common, mention, faults, group, sum));
            }
        }
        if (claims.isEmpty()) {
            return SheetCleanser.reject(row, RejectReason.NO_VALUE, table.value());
        }
        add(row, totals);
        return new Claims(row.sheet(), row.line(), claims);
    }

    private Claim claim(Row row, String[] common, Mention mention, ValueFaults faults, Group group, BigDecimal sum) {
        String[] values = common.clone();
        for (int i = 0; i < group.codes.length; i++) {
            if (values[group.codeTargets[i]].isEmpty()) {
                values[group.codeTargets[i]] = group.codes[i];
            }
        }
        values[valueTarget] = Integer.toString(sum.intValueExact());
        ofSides.clear();
        for (Side side : group.sides) {
            String said = side.reader.read(row, ofSides);
            values[side.target] = said.isEmpty() ? values[side.target] : said;
        }
        String both = faults.count() > 0 && ofSides.count() > 0 ? "\n" : "";
        values[values.length - 1] = faults.text() + both + ofSides.text();
        return new Claim(row.sheet(), row.line(), values, mention);
    }

    /** Adds the cells to the sums of the sheet, and checks the sums within the row. */
    private void add(Row row, Totals totals) {
        for (Group group : groups) {
            for (int i = 0; i < group.positions.length; i++) {
                totals.add(group.firstTotal + i, text(row, group.positions[i]));
            }
        }
        for (int i = 0; i < totalColumns.length; i++) {
            WideTotal total = rowTotals.get(i);
            Optional<BigDecimal> stated = count(row, total.position());
            totals.add(totalColumns[i], stated.map(BigDecimal::toPlainString).orElse(""));
            if (stated.isPresent()) {
                BigDecimal counted = total.of().stream()
                        .map(position -> count(row, position).orElse(BigDecimal.ZERO))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                totals.within(new TotalCheck(
                        row.sheet(), row.line(), table.value() + ":" + total.header(), stated.get(), counted, 0));
            }
        }
    }

    private static String text(Row row, int position) {
        return count(row, position).map(BigDecimal::toPlainString).orElse("");
    }
}
