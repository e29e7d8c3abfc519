package io.heshi.report.document;

import io.heshi.catalogue.Texts;
import io.heshi.definition.CodeTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** The part of {@code docs/documents.md} that lists what templates may ask for, written from the kinds themselves. */
final class DocumentReference {
    private static final Texts TEXTS = DocumentTexts.TEXTS;
    private static final Texts REPORTS = Texts.load("report");

    private DocumentReference() {}

    static String markdown() {
        List<String> lines = new ArrayList<>();
        for (DocumentKind kind : DocumentKind.values()) {
            kind(kind, lines);
        }
        parts(lines);
        return String.join("\n", lines) + "\n";
    }

    private static void kind(DocumentKind kind, List<String> lines) {
        lines.add("### " + kind.title(TEXTS).zh() + "（`" + kind.code() + ".xlsx`）");
        lines.add("");
        lines.add((kind.ofUnit() ? "每个单位一份。" : "每次一份，含所选的全部单位。") + "须读入的来源："
                + String.join(
                        "、",
                        kind.needs().stream()
                                .sorted()
                                .map(need -> "`" + need + "`")
                                .toList()) + "。");
        lines.add("");
        lines.add("| 占位符 | 含义 |");
        lines.add("|---|---|");
        kind.single().forEach(name -> line(lines, name, label(name, kind)));
        kind.figures().forEach(name -> line(lines, "sum." + name, label(name, kind) + "（合计）"));
        kind.measures().forEach(measure -> line(lines, "sum.<列>." + measure, label(measure, kind) + "（合计）"));
        new TreeMap<>(kind.lists()).forEach((list, fields) -> {
            fields.forEach(field -> line(lines, list + "." + field, label(field, kind)));
            if (DocumentKind.GROUPED.contains(list)) {
                kind.figures().forEach(name -> line(lines, list + "." + name, label(name, kind)));
                kind.measures().forEach(measure -> line(lines, list + ".<列>." + measure, label(measure, kind)));
            }
        });
        lines.add("");
    }

    private static void line(List<String> lines, String name, String meaning) {
        lines.add("| `${" + name + "}` | " + meaning + " |");
    }

    private static String label(String name, DocumentKind kind) {
        return kind == DocumentKind.EVALUATION && kind.figures().contains(name)
                ? REPORTS.zh("header." + name)
                : TEXTS.zh("field." + name);
    }

    private static void parts(List<String> lines) {
        lines.add("### 占位符中的 `<列>`");
        lines.add("");
        lines.add("| `<列>` | 含义 | 用于 |");
        lines.add("|---|---|---|");
        lines.add("| `total` | 合计 | 编制情况表、领导职数表、吃空饷统计表 |");
        lines.add("| `rest` | 模板没有单列的其余各类 | 编制情况表、领导职数表 |");
        codes("quota_type", "编制情况表", lines);
        lines.add("| `<编制类型>.<经费形式>`，如 `institution.full` | 该类型中该经费形式的编制；经费形式有 "
                + String.join(
                        "、",
                        codes("funding").labels().entrySet().stream()
                                .map(code -> "`" + code.getKey() + "` "
                                        + code.getValue().zh())
                                .toList())
                + " | 编制情况表 |");
        codes("position_level", "领导职数表", lines);
        Parts.SITUATION_OF_NUMBER.entrySet().stream()
                .sorted(Comparator.comparing(number -> "一二三四五六七".indexOf(number.getKey())))
                .forEach(number -> lines.add("| `" + number.getValue() + "` | 情形（" + number.getKey() + "）"
                        + TEXTS.zh("situation." + number.getValue()) + " | 吃空饷统计表 |"));
    }

    private static void codes(String table, String kind, List<String> lines) {
        codes(table)
                .labels()
                .forEach((code, label) -> lines.add("| `" + code + "` | " + label.zh() + " | " + kind + " |"));
    }

    private static CodeTable codes(String table) {
        return Shelf.DEFINITIONS.codeTable(table).orElseThrow();
    }
}
