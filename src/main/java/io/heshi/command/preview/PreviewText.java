package io.heshi.command.preview;

import io.heshi.catalogue.Texts;
import io.heshi.command.terminal.AlignedColumns;
import io.heshi.command.terminal.TerminalTable;
import io.heshi.definition.ColumnMapping;
import io.heshi.definition.Source;
import io.heshi.guess.preview.Notices;
import io.heshi.guess.preview.Preview;
import io.heshi.guess.preview.PreviewClass;
import io.heshi.guess.preview.PreviewColumn;
import io.heshi.guess.preview.PreviewRow;
import io.heshi.guess.preview.PreviewSheet;
import io.heshi.vocabulary.IdMask;
import io.heshi.vocabulary.ResidentId;
import io.heshi.vocabulary.TailMask;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A preview as the terminal shows it: the header, the rows with raw cells and canonical values side by side, the counts. */
public final class PreviewText {
    private static final int WIDEST = 36;
    private static final Texts TEXTS = Texts.load("preview");

    private final Source source;
    private final String fileName;
    private final LocalDate businessDate;
    private final boolean masked;
    private final PrintWriter out;

    public PreviewText(Source source, String fileName, LocalDate businessDate, boolean masked, PrintWriter out) {
        this.source = source;
        this.fileName = fileName;
        this.businessDate = businessDate;
        this.masked = masked;
        this.out = out;
    }

    public void print(Preview preview) {
        out.printf(
                "来源 source: %s（%s / %s），记录 claims: %s%n",
                source.name(),
                source.title().zh(),
                source.title().en(),
                source.claims().code());
        out.printf(
                "文件 file: %s，格式 format: %s%s%n",
                fileName,
                preview.format(),
                preview.encoding().map(e -> "，编码 encoding: " + e).orElse(""));
        preview.sheets().forEach(this::header);
        for (PreviewRow row : preview.rows()) {
            row(row, preview.sheets().get(row.sheet()));
        }
        counts(preview);
        notices(preview.notices());
        out.flush();
    }

    private void header(PreviewSheet sheet) {
        out.println();
        String name = sheet.name().isEmpty() ? "" : "工作表 sheet %s: ".formatted(sheet.name());
        if (!sheet.hasHeader()) {
            out.println(name + "没有认得的表头，不读数据 / no known header, nothing on it is data");
            return;
        }
        String lines = sheet.firstLine() == sheet.lastLine()
                ? Long.toString(sheet.lastLine())
                : sheet.firstLine() + "-" + sheet.lastLine();
        out.printf("%s表头在第 %s 行 / header in row %s%n", name, lines, lines);
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("列 col", "表头 header", "→ 字段 field"));
        sheet.columns().stream()
                .filter(column -> !column.field().isEmpty())
                .forEach(column -> table.add(List.of(
                        Integer.toString(column.position() + 1), cut(column.header()), "→ " + named(column.field()))));
        table(table);
        list(
                "没有用到的表头 / headers that nobody uses: ",
                sheet.columns().stream()
                        .filter(column -> column.field().isEmpty())
                        .map(column -> cut(column.header()))
                        .toList());
        list("该表没有的字段 / mapped columns that it lacks: ", sheet.absent());
    }

    private void list(String label, List<String> texts) {
        if (!texts.isEmpty()) {
            out.println(label + String.join("、", texts));
        }
    }

    private String named(String field) {
        return source.column(field)
                .map(ColumnMapping::field)
                .map(known -> known.name() + " " + known.label().zh())
                .orElse(field);
    }

    private void row(PreviewRow row, PreviewSheet sheet) {
        out.println();
        String reason = row.reason().isEmpty()
                ? ""
                : ": " + PreviewWords.reason(row.reason()) + (row.field().isEmpty() ? "" : " (" + row.field() + ")");
        out.printf("第 %d 行 line %d  %s%s%n", row.line(), row.line(), PreviewWords.of(row.rowClass()), reason);
        boolean data = row.rowClass() == PreviewClass.CLAIM || row.rowClass() == PreviewClass.REJECT;
        if (!data) {
            String cells = row.cells().stream()
                    .map(this::raw)
                    .filter(cell -> !cell.isBlank())
                    .collect(Collectors.joining(" | "));
            if (!cells.isEmpty()) {
                out.println("  " + cells);
            }
            return;
        }
        sideBySide(row, sheet);
    }

    private void sideBySide(PreviewRow row, PreviewSheet sheet) {
        Map<Integer, PreviewSheet.Column> columns = new HashMap<>();
        sheet.columns().forEach(column -> columns.put(column.position(), column));
        Map<String, PreviewRow.Value> values = new HashMap<>();
        if (row.claims().size() == 1) {
            row.claims().get(0).forEach(value -> values.put(value.field(), value));
        }
        Set<String> told = new HashSet<>();
        List<List<String>> table = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            PreviewSheet.Column column = columns.get(i);
            String field = column == null ? "" : column.field();
            boolean says = !row.cells().get(i).isBlank() || values.containsKey(field);
            if (says) {
                String header = column == null ? "（第 " + (i + 1) + " 列）" : cut(column.header());
                String raw = shown(field, row.cells().get(i));
                table.add(List.of(header, raw, value(field, values)));
                told.add(field);
            }
        }
        values.values().stream()
                .filter(value -> !told.contains(value.field()))
                .sorted((a, b) -> a.field().compareTo(b.field()))
                .forEach(value -> table.add(List.of("", "", value(value.field(), values))));
        if (row.claims().size() > 1) {
            row.claims()
                    .forEach(claim -> table.add(List.of(
                            "", "", claim.stream().map(this::told).collect(Collectors.joining(", ", "→ ", "")))));
        }
        table(table);
    }

    private String value(String field, Map<String, PreviewRow.Value> values) {
        PreviewRow.Value value = values.get(field);
        return value == null ? (field.isEmpty() ? "" : "→ " + field) : "→ " + told(value);
    }

    private String told(PreviewRow.Value value) {
        String text = shown(value.field(), value.text());
        String fault = value.fault().isEmpty() ? "" : "  ! " + PreviewWords.reason(value.fault());
        return value.field() + ": " + text + fault;
    }

    private void counts(Preview preview) {
        out.println();
        out.printf(
                Locale.ROOT,
                "读了 %,d 行%s / lines read: %,d%s%n",
                preview.lines(),
                preview.whole() ? "（全部）" : "，其后未读（--all 读完整个文件）",
                preview.lines(),
                preview.whole() ? " (all)" : ", not beyond (--all reads the whole file)");
        List<List<String>> table = new ArrayList<>();
        for (PreviewClass rowClass : PreviewClass.values()) {
            long count = preview.classes().getOrDefault(rowClass, 0L);
            if (rowClass == PreviewClass.CLAIM) {
                table.add(List.of(PreviewWords.of(rowClass), number(preview.claims()), ""));
            } else if (count > 0 || rowClass == PreviewClass.REJECT) {
                table.add(List.of(PreviewWords.of(rowClass), number(count), ""));
            }
            if (rowClass == PreviewClass.REJECT) {
                preview.rejects()
                        .forEach((reason, lines) -> table.add(List.of("", number(lines), PreviewWords.reason(reason))));
            }
        }
        table(table);
        reasons("记录中有问题的值 / faulty values in claims:", preview.faults());
        reasons("整列的读法 / how whole columns were read:", preview.notes());
    }

    private void notices(Notices notices) {
        out.println();
        out.println(TEXTS.of("columns").both());
        List<List<String>> columns = new ArrayList<>();
        boolean beside = notices.beside().isPresent();
        columns.add(Stream.of("field", "empty", "empty_last", "faulty", "unknown", "examples")
                .filter(header -> beside || !header.equals("empty_last"))
                .map(header -> TEXTS.of("header." + header).both())
                .toList());
        notices.columns()
                .forEach(column -> columns.add(Stream.of(
                                Stream.of(named(column.field()), column.empty()),
                                notices.beside().stream().map(any -> column.emptyLastTime()),
                                Stream.of(column.faulty(), column.unknown(), examples(column)))
                        .flatMap(cells -> cells)
                        .toList()));
        table(columns);
        out.println();
        out.println(TEXTS.of("noticed", Map.of("date", businessDate)).both());
        if (notices.told().isEmpty()) {
            out.println("  " + TEXTS.of(beside ? "nothing.beside" : "nothing").both());
        }
        notices.told().forEach(line -> out.println("  ! " + line(line.both())));
        notices.beside().ifPresent(line -> out.println("  " + line.both()));
        out.println(
                "  " + TEXTS.of(beside ? "run_compares.beside" : "run_compares").both());
    }

    private String examples(PreviewColumn column) {
        return column.examples().stream()
                .map(example -> shown(column.field(), example))
                .collect(Collectors.joining("、"));
    }

    /** What a file says in a line of ours may hold anything. */
    private String line(String text) {
        return masked ? IdMask.text(flat(text)) : flat(text);
    }

    private void reasons(String title, Map<String, Long> counts) {
        if (counts.isEmpty()) {
            return;
        }
        out.println(title);
        List<List<String>> lines = new ArrayList<>();
        counts.forEach((reason, count) -> lines.add(List.of("", number(count), PreviewWords.reason(reason))));
        table(lines);
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private void table(List<List<String>> rows) {
        TerminalTable.lines(rows).forEach(line -> out.println(("  " + line).stripTrailing()));
    }

    /** A cell of a column; of what the source declares itself the last digits of numbers. */
    private String shown(String field, String text) {
        if (field.equals("id_no")) {
            return id(text);
        }
        return masked && source.declares(field) ? cut(TailMask.text(flat(text))) : raw(text);
    }

    private String id(String text) {
        return masked ? ResidentId.masked(flat(text)) : flat(text);
    }

    /** A cell on one line, not too wide; what looks like an ID number in it is masked. */
    private String raw(String text) {
        String flat = flat(text);
        return cut(masked ? IdMask.text(flat) : flat);
    }

    private static String flat(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
    }

    private static String cut(String text) {
        String flat = flat(text);
        if (AlignedColumns.width(flat) <= WIDEST) {
            return flat;
        }
        StringBuilder cut = new StringBuilder();
        int[] points = flat.codePoints().toArray();
        for (int i = 0; i < points.length && AlignedColumns.width(cut.toString()) < WIDEST - 2; i++) {
            cut.appendCodePoint(points[i]);
        }
        return cut.append('…').toString();
    }
}
