package io.heshi.report.page;

import io.heshi.catalogue.Texts;
import io.heshi.report.facts.Morning.MovingUnit;
import io.heshi.report.facts.Morning.Urgent;
import io.heshi.report.facts.RunSummary.RuleLine;
import io.heshi.report.page.PageModel.Panel;
import io.heshi.report.tables.MorningTables;
import io.heshi.report.tables.ReportContent;
import io.heshi.report.tables.ReportTable;
import java.util.List;

/** The first screen: what must be done tonight, what has changed, which units matter most. Every figure leads to its rows. */
final class PageMorning {
    private final MorningTables tables;
    private final Texts messages;

    PageMorning(ReportContent content) {
        this.tables = content.morning();
        this.messages = content.texts();
    }

    List<Panel> panels() {
        return List.of(
                panel(tables.urgent(), PageMorning::urgent),
                panel(tables.movedRules(), PageMorning::moved),
                panel(tables.units(), PageMorning::ofUnit),
                panel(tables.movedUnits(), PageMorning::ofUnit));
    }

    private static String urgent(Urgent urgent, String column) {
        ListLink rows = ListLink.OPEN.and("severity", "high").and("card", "own").and("rule", urgent.rule());
        return switch (column) {
            case "title", "findings", "persons" -> rows.fragment();
            case "fresh" -> rows.and("change", "new,reopened").fragment();
            case "days_open" -> rows.and("sort", "first").fragment();
            default -> "";
        };
    }

    private static String moved(RuleLine rule, String column) {
        return PageLinks.counted(ListLink.of("rule", rule.rule()), column);
    }

    private static String ofUnit(MovingUnit unit, String column) {
        ListLink rows = ListLink.of("unit", ListLink.key(unit.unitCode(), unit.unitName()));
        return switch (column) {
            case "unit" -> rows.fragment();
            case "high" ->
                rows.and("state", "open")
                        .and("severity", "high")
                        .and("card", "own")
                        .fragment();
            default -> PageLinks.counted(rows, column);
        };
    }

    private <R> Panel panel(ReportTable<R> table, PageCells.Links<R> links) {
        String key = "exhibit." + table.key();
        return new Panel(
                table.key(),
                messages.zh(key),
                messages.zh(key + ".note"),
                messages.zh(key + ".none"),
                PageCells.table(table.columns(), table.rows(), messages, links));
    }
}
