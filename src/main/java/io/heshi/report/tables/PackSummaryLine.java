package io.heshi.report.tables;

import java.util.List;

/**
 * A unit in the summary of its department: how much it is asked.
 *
 * @param answered exceptions of which something has been said before
 * @param file of its pack
 */
public record PackSummaryLine(
        long sequence, String code, String unit, long asked, long high, long answered, String file) {

    public static List<ReportColumn<PackSummaryLine>> columns() {
        return new TableColumns<PackSummaryLine>()
                .count("sequence", PackSummaryLine::sequence)
                .text("unit_code", 10, 20, PackSummaryLine::code)
                .text("unit", 30, 44, PackSummaryLine::unit)
                .count("pack_asked", PackSummaryLine::asked)
                .count("high", PackSummaryLine::high)
                .count("pack_answered", PackSummaryLine::answered)
                .text("pack_file", 44, 80, PackSummaryLine::file)
                .blank("pack_remark")
                .list();
    }
}
