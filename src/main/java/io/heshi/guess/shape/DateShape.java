package io.heshi.guess.shape;

import io.heshi.vocabulary.PartialDate;
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
            return ColumnEvidence.against("其值不是日期", "its values are no dates");
        }
        if (dates.share() < ENOUGH) {
            return ColumnEvidence.silent(
                    "日期 " + PercentText.percent(dates.share()), "dates " + PercentText.percent(dates.share()));
        }
        boolean written = dates.written() >= ENOUGH;
        double birth = identity.birthShare(column);
        return switch (field) {
            case "birth_date" -> birth(dates, birth, written);
            case "pay_month" -> month(dates, written, birth);
            case "work_start_date" -> workStart(dates, written, birth, identity.workingAgeShare(column));
            default ->
                birth > 0.8 && column.filled() > 2
                        ? ColumnEvidence.against(
                                "其值与身份证号中的出生日期一致，应为出生日期", "its values are the dates of birth of the ID numbers")
                        : ColumnEvidence.of(dates.share(), 0, dates.zh(), dates.en());
        };
    }

    private static ColumnEvidence birth(Dates dates, double birth, boolean written) {
        if (birth < 0) {
            return ColumnEvidence.of(dates.share(), 0, dates.zh(), dates.en());
        }
        String zh = dates.zh() + "，与身份证号中的出生日期一致 " + PercentText.percent(birth);
        String en = dates.en() + ", as in the ID number " + PercentText.percent(birth);
        if (birth < 0.1) {
            return ColumnEvidence.against(zh, en);
        }
        return ColumnEvidence.of(dates.share() * birth, written && birth >= 0.8 ? 0.4 + 0.3 * birth : 0, zh, en);
    }

    private static ColumnEvidence month(Dates dates, boolean written, double birth) {
        if (birth > 0.8) {
            return ColumnEvidence.against("其值是出生日期", "its values are dates of birth");
        }
        boolean telling = written && dates.months() <= FEW_MONTHS && dates.firstYear() >= 2000 && dates.precise() < 0.1;
        String zh = dates.zh() + "，" + dates.months() + " 个月份";
        String en = dates.en() + ", " + dates.months() + (dates.months() == 1 ? " month" : " months");
        return ColumnEvidence.of(dates.share(), telling ? 0.5 : 0, zh, en);
    }

    private static ColumnEvidence workStart(Dates dates, boolean written, double birth, double workingAge) {
        if (birth > 0.8) {
            return ColumnEvidence.against("其值是出生日期", "its values are dates of birth");
        }
        if (workingAge < 0) {
            return ColumnEvidence.of(dates.share(), 0, dates.zh(), dates.en());
        }
        String zh = dates.zh() + "，在 14 至 45 岁之间 " + PercentText.percent(workingAge);
        String en = dates.en() + ", at an age of 14 to 45 " + PercentText.percent(workingAge);
        return ColumnEvidence.of(dates.share(), written && workingAge > 0.95 ? 0.4 : 0, zh, en);
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

        String zh() {
            return "日期 " + PercentText.percent(share) + (precise > 0.5 ? "，到日" : "，到月或年");
        }

        String en() {
            return "dates " + PercentText.percent(share) + (precise > 0.5 ? ", to the day" : ", to the month or year");
        }
    }
}
