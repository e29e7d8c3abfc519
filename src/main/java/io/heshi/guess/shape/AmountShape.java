package io.heshi.guess.shape;

import io.heshi.catalogue.Label;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The shape of amounts of money and of counts. */
public final class AmountShape {
    private static final BigDecimal LEAST_PAY = new BigDecimal(300);
    private static final BigDecimal MOST_PAY = new BigDecimal(200_000);
    private static final BigDecimal MOST_PLACES = new BigDecimal(5_000);

    private AmountShape() {}

    static ColumnEvidence money(String field, SampledColumn column, SampledTable table) {
        double share = amountShare(column);
        if (share < 0.5) {
            return ColumnEvidence.against(EvidenceText.of("amount.values_are_mostly_no"));
        }
        if (IdColumn.validShare(column) > 0.3 || column.isSerial()) {
            return ColumnEvidence.against(EvidenceText.of("amount.values_are_numbers_something"));
        }
        BigDecimal median = median(column);
        double fractions = column.share(text -> text.contains("."));
        Label told = EvidenceText.of(
                "amount.amounts_with_decimals_digits",
                PercentText.percent(share),
                PercentText.percent(fractions),
                magnitude(median));
        boolean likePay = isPay(column);
        boolean largest = likePay && table.columns().stream().allMatch(other -> isAtLeast(column, other));
        double alone =
                !field.equals("gross_pay") || !largest ? 0 : isOneOfSeveral(column, table) ? 0.5 + 0.1 * share : 0.3;
        return ColumnEvidence.of(share, alone, largest ? EvidenceText.of("amount.largest", told) : told);
    }

    static ColumnEvidence count(SampledColumn column) {
        double counts = column.share(text -> text.matches("\\d{1,5}"));
        if (counts < 0.5) {
            return ColumnEvidence.against(EvidenceText.of("amount.values_are_mostly_no_2"));
        }
        BigDecimal median = median(column);
        boolean small = median.compareTo(MOST_PLACES) < 0;
        boolean telling =
                small && !column.isSerial() && column.share(text -> text.matches("0\\d+")) == 0 && column.filled() > 2;
        return ColumnEvidence.of(
                counts,
                telling ? 0.4 : 0,
                EvidenceText.of("amount.whole_numbers_digits", PercentText.percent(counts), magnitude(median)));
    }

    /** Whether an amount of this column is almost nowhere below that of the other, if the other may hold amounts of pay at all. */
    private static boolean isAtLeast(SampledColumn column, SampledColumn other) {
        return column.position() == other.position() || !mayBePay(other) || atLeastShare(column, other) >= 0.9;
    }

    /** One column of amounts alone may as well be what is paid out. */
    private static boolean isOneOfSeveral(SampledColumn column, SampledTable table) {
        return table.columns().stream().anyMatch(other -> other.position() != column.position() && mayBePay(other));
    }

    /** Share of the rows with both amounts in which the first is not below the second; 1 if no row has both. */
    public static double atLeastShare(SampledColumn column, SampledColumn other) {
        int compared = 0;
        int held = 0;
        for (int i = 0; i < column.rows(); i++) {
            Optional<BigDecimal> mine = column.amount(i);
            Optional<BigDecimal> its = other.amount(i);
            if (mine.isPresent() && its.isPresent()) {
                compared++;
                held += mine.get().compareTo(its.get()) >= 0 ? 1 : 0;
            }
        }
        return compared == 0 ? 1 : (double) held / compared;
    }

    /** Codes are all of one length and are not written with decimals. */
    private static boolean isPay(SampledColumn column) {
        boolean decimals = column.share(text -> text.contains(".")) > 0.05;
        boolean oneLength = column.counts().keySet().stream()
                        .mapToInt(String::length)
                        .distinct()
                        .count()
                == 1;
        return (decimals || !oneLength) && mayBePay(column);
    }

    /** The same, and codes of as many digits as pay has. */
    private static boolean mayBePay(SampledColumn column) {
        if (amountShare(column) < 0.9 || column.isSerial()) {
            return false;
        }
        BigDecimal median = median(column);
        // Months are dates.
        boolean dates = true;
        for (int i = 0; i < column.rows() && dates; i++) {
            dates = column.text(i).isEmpty()
                    || (column.isWrittenAsDate(i) && !column.text(i).contains("."));
        }
        boolean leadingZero = column.share(text -> text.matches("0\\d+")) > 0.01;
        return median.compareTo(LEAST_PAY) >= 0
                && median.compareTo(MOST_PAY) <= 0
                && !dates
                && !leadingZero
                && (column.variety() > 0.1 || column.counts().size() > 20);
    }

    private static double amountShare(SampledColumn column) {
        return column.filled() == 0 ? 0 : (double) column.amounts().size() / column.filled();
    }

    private static BigDecimal median(SampledColumn column) {
        List<BigDecimal> amounts = column.amounts();
        return amounts.isEmpty() ? BigDecimal.ZERO : amounts.get(amounts.size() / 2);
    }

    private static int magnitude(BigDecimal amount) {
        return Math.max(1, amount.precision() - amount.scale());
    }
}
