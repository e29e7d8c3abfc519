package io.heshi.guess.shape;

import io.heshi.catalogue.Label;
import io.heshi.vocabulary.date.PartialDate;
import java.util.Optional;
import java.util.TreeMap;

/** The shape of dates, and which dates they are. */
final class DateShape {
    private static final double ENOUGH = 0.6;
    private static final int FEW_MONTHS = 3;

    private DateShape() {}

    static ColumnEvidence fit(String field, SampledColumn column, IdColumn identity) {
        Dates dates = Dates.of(column);
        if (dates.share() < 0.2 && column.filled() > 2) {
            return ColumnEvidence.against(EvidenceText.of("date.values_are_no_dates"));
        }
        if (dates.share() < ENOUGH) {
            return ColumnEvidence.silent(EvidenceText.of("date.dates", PercentText.percent(dates.share())));
        }
        boolean written = dates.written() >= ENOUGH;
        double birth = identity.birthShare(column);
        return switch (field) {
            case "birth_date" -> birth(dates, birth, written);
            case "pay_month" -> month(dates, written, birth);
            case "work_start_date" -> workStart(dates, written, birth, identity.workingAgeShare(column));
            default ->
                birth > 0.8 && column.filled() > 2
                        ? ColumnEvidence.against(EvidenceText.of("date.values_are_dates_birth"))
                        : ColumnEvidence.of(dates.share(), 0, dates.told());
        };
    }

    private static ColumnEvidence birth(Dates dates, double birth, boolean written) {
        if (birth < 0) {
            return ColumnEvidence.of(dates.share(), 0, dates.told());
        }
        Label told = EvidenceText.of("date.as_id_number", dates.told(), PercentText.percent(birth));
        if (birth < 0.1) {
            return ColumnEvidence.against(told);
        }
        return ColumnEvidence.of(dates.share() * birth, written && birth >= 0.8 ? 0.4 + 0.3 * birth : 0, told);
    }

    private static ColumnEvidence month(Dates dates, boolean written, double birth) {
        if (birth > 0.8) {
            return ColumnEvidence.against(EvidenceText.of("date.values_are_dates_birth_2"));
        }
        boolean telling = written && dates.months() <= FEW_MONTHS && dates.firstYear() >= 2000 && dates.precise() < 0.1;
        Label told = EvidenceText.of(dates.months() == 1 ? "date.month" : "date.months", dates.told(), dates.months());
        return ColumnEvidence.of(dates.share(), telling ? 0.5 : 0, told);
    }

    private static ColumnEvidence workStart(Dates dates, boolean written, double birth, double workingAge) {
        if (birth > 0.8) {
            return ColumnEvidence.against(EvidenceText.of("date.values_are_dates_birth_2"));
        }
        if (workingAge < 0) {
            return ColumnEvidence.of(dates.share(), 0, dates.told());
        }
        Label told = EvidenceText.of("date.age", dates.told(), PercentText.percent(workingAge));
        return ColumnEvidence.of(dates.share(), written && workingAge > 0.95 ? 0.4 : 0, told);
    }

    /**
     * The dates of a column.
     *
     * @param share of filled cells that can be read as a date
     * @param written of those that are written as nothing else is
     * @param precise of those that tell the day
     * @param months how many months they name
     */
    private record Dates(double share, double written, double precise, int months, int firstYear) {
        static Dates of(SampledColumn column) {
            int read = 0;
            int written = 0;
            int precise = 0;
            int first = Integer.MAX_VALUE;
            TreeMap<Integer, Integer> months = new TreeMap<>();
            for (int i = 0; i < column.rows(); i++) {
                Optional<PartialDate> date = column.date(i);
                if (date.isPresent()) {
                    read++;
                    written += column.isWrittenAsDate(i) ? 1 : 0;
                    precise += date.get().day() > 0 ? 1 : 0;
                    first = Math.min(first, date.get().year());
                    months.merge(date.get().year() * 12 + date.get().month(), 1, Integer::sum);
                }
            }
            double filled = Math.max(1, column.filled());
            return new Dates(read / filled, written / filled, precise / filled, months.size(), first);
        }

        Label told() {
            return EvidenceText.of(precise > 0.5 ? "date.to_day" : "date.to_month", PercentText.percent(share));
        }
    }
}
