package io.heshi.report.document;

import io.heshi.catalogue.Texts;
import io.heshi.report.facts.UnitFacts;
import io.heshi.report.tables.Cell;
import io.heshi.report.tables.EvaluationTable;
import io.heshi.report.tables.PrintableFigures;
import io.heshi.report.tables.ReportColumn;
import io.heshi.report.tables.ReportTable;
import io.heshi.report.tables.Rollups;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The indicators of the workbook's table of evaluation, over the units that were chosen. */
final class EvaluationValues implements DocumentValues {
    private static final Map<String, String> LISTS =
            Map.of("all", "sum", "supervisor", "departments", "region", "regions", "unit", "units");

    private final Map<String, Object> single;
    private final Map<String, List<Map<String, Object>>> lists = new HashMap<>();

    private EvaluationValues(Map<String, Object> single) {
        this.single = new HashMap<>(single);
    }

    static EvaluationValues of(
            List<UnitFacts> units,
            PrintableFigures printable,
            RowWords words,
            Texts reports,
            Map<String, Object> single) {
        EvaluationValues values = new EvaluationValues(single);
        values.single.put("sum.units", (long) units.size());
        values.read(
                EvaluationTable.of(units, new Rollups(units, reports), reports).only(printable::prints),
                words,
                reports);
        return values;
    }

    private <R> void read(ReportTable<R> table, RowWords words, Texts reports) {
        Map<String, String> listOfKind = new HashMap<>();
        LISTS.forEach((kind, list) -> listOfKind.put(reports.zh("rollup." + kind), list));
        for (R row : table.rows()) {
            Map<String, Object> line = new HashMap<>();
            for (ReportColumn<R> column : table.columns()) {
                put(line, column.key(), column.cell().apply(row));
            }
            String list = listOfKind.getOrDefault(String.valueOf(line.get("rollup_kind")), "");
            if (list.equals("sum")) {
                line.forEach((key, value) -> single.put("sum." + key, value));
            } else if (!list.isEmpty()) {
                List<Map<String, Object>> lines = lists.computeIfAbsent(list, key -> new ArrayList<>());
                line.put("no", (long) lines.size() + 1);
                line.put("name", words.group(list, String.valueOf(line.getOrDefault("rollup_name", ""))));
                put(line, "code", Cell.words(String.valueOf(line.getOrDefault("unit_code", ""))));
                lines.add(line);
            }
        }
    }

    private static void put(Map<String, Object> line, String key, Cell cell) {
        if (cell instanceof Cell.Count count) {
            line.put(key, count.number());
        } else if (cell instanceof Cell.Amount amount) {
            line.put(key, amount.number());
        } else if (cell instanceof Cell.Words words && !words.zh().isEmpty()) {
            line.put(key, words.zh());
        }
    }

    @Override
    public Map<String, Object> single() {
        return single;
    }

    @Override
    public void lines(String list, Consumer<Map<String, Object>> sink) {
        lists.getOrDefault(list, List.of()).forEach(sink);
    }
}
