package io.heshi.guess;

import io.heshi.catalogue.Catalogue;
import io.heshi.catalogue.ClaimKind;
import io.heshi.catalogue.Field;
import io.heshi.catalogue.FieldType;
import io.heshi.catalogue.Label;
import io.heshi.catalogue.Recognition;
import io.heshi.guess.heading.ShownHeader;
import io.heshi.guess.shape.AmountShape;
import io.heshi.guess.shape.EvidenceText;
import io.heshi.guess.shape.PercentText;
import io.heshi.guess.shape.SampledColumn;
import io.heshi.guess.shape.SampledTable;
import io.heshi.guess.shape.UnitInFileName;
import io.heshi.vocabulary.HeaderName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes a guess down as the YAML of a source, with the evidence as comments. */
final class DraftText {
    /** The search of the header looks no further by itself. */
    private static final int FOUND_BY_ITSELF = 15;

    private static final int MOST_SECONDS = 2;
    /** In percent, as in the shipped sources. */
    private static final int MOST_REPEATED = 5;

    private final String name;
    private final String fileName;
    private final SampledTable table;
    private final KindGuess kind;
    private final Assignment assignment;
    private final Recognition.Draft draft;
    private final GuessOptions wish;
    private final StringBuilder out = new StringBuilder();

    DraftText(String name, String fileName, SampledTable table, KindGuess kind, GuessOptions wish) {
        this.name = name;
        this.fileName = fileName;
        this.table = table;
        this.kind = kind;
        this.assignment = kind.assignment();
        this.draft = assignment.kind().recognition().draft();
        this.wish = wish;
    }

    String text() {
        beginning();
        columns();
        rest();
        own();
        required();
        gates();
        return out.toString();
    }

    private void beginning() {
        comment("由 heshi guess 按一个文件起草，请核对后使用；先用 heshi preview 看效果"
                + " / drafted by heshi guess from one file: check it before use, heshi preview shows what it does");
        comment("文件 file: " + ShownHeader.fileName(fileName) + "; " + described());
        comment("种类 claims: " + kind.why().both());
        if (kind.perhapsList()) {
            comment("若是一份名单（如延迟退休审批、高层次人才），加 --claims listing 重新起草"
                    + " / if it is a named list, such as delays of retirement, draft it again with --claims listing");
        }
        if (!table.otherSheets().isEmpty()) {
            comment("其他有内容的工作表 " + table.otherSheets().size() + " 个，未用来起草 / sheets not used for this draft: "
                    + table.otherSheets().size());
        }
        Label title = SourceName.title(name, assignment.kind());
        line("source: " + name);
        line("title: {zh: " + quoted(title.zh()) + ", en: " + quoted(title.en()) + "}");
        line("claims: " + assignment.kind().code());
        line("from: {files: \"" + name + "/*.{" + String.join(",", endings()) + "}\", required: " + draft.required()
                + "}");
        String sheets =
                wish.sheet().map(sheet -> ", sheets: [" + quoted(sheet) + "]").orElse("");
        line("layout: {" + header() + ", encoding: " + wish.encoding().orElse("auto") + sheets + declaredWide() + "}");
    }

    private String described() {
        String encoding = table.encoding().map(e -> " (" + e + ")").orElse("");
        String delimiter = table.delimiter()
                .map(c -> "; 分隔符 delimiter: " + (c == '\t' ? "Tab" : c.toString()))
                .orElse("");
        String sheet = table.sheet().isEmpty() ? "" : "; 工作表 sheet: " + table.sheet();
        return "格式 format: " + table.format() + encoding + delimiter + sheet + "; 表头在第 " + table.headerLine()
                + " 行 / header in row " + table.headerLine() + "; 看了 " + count(table.rows()) + " 行数据"
                + (table.whole() ? "（全部）" : "（只看开头）") + " / rows looked at: " + count(table.rows())
                + (table.whole() ? " (all)" : " (the first)");
    }

    private String header() {
        return table.headerLine() + table.headerRows() - 1 > FOUND_BY_ITSELF
                ? "header: " + table.headerLine() + ", header_rows: " + table.headerRows()
                : "header: auto";
    }

    private Set<String> endings() {
        Set<String> endings = new LinkedHashSet<>(
                List.of("csv", "tsv", "txt", "xlsx", "xls", "et", "htm", "html", "xml", "dbf", "zip"));
        int dot = fileName.lastIndexOf('.');
        String own = fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (dot >= 0 && own.matches("[a-z0-9]{1,5}")) {
            endings.add(own);
        }
        return endings;
    }

    private void columns() {
        line("columns:");
        wide();
        for (Candidate candidate : assignment.taken().values()) {
            Field field = candidate.field();
            comment(
                    "  ",
                    EvidenceText.of(
                                    "draft.column",
                                    field.label(),
                                    candidate.column().position() + 1,
                                    percent(candidate),
                                    evidence(candidate))
                            .both());
            seconds(field);
            if (candidate.confidence() < Candidate.SURE) {
                comment("  ", "请核对 / please check");
            }
            line("  " + field.name() + ": [" + quoted(candidate.column().address()) + "]");
        }
        unitInFileName().ifPresent(unit -> {
            comment(
                    "  ",
                    EvidenceText.of("draft.unit_in_file_name", unit.unit()).both());
            line("  unit_name: {file: '" + unit.regex() + "'}");
        });
        payCheck();
        if (assignment.kind().equals(ClaimKind.PERSON) && assignment.of("id_no").isEmpty()) {
            comment("  ", "注意：没有身份证号一列，只能按姓名和单位提示 / note: without ID numbers persons cannot be matched for certain");
        }
    }

    /** Where no column of the file says the unit. */
    private Optional<UnitInFileName> unitInFileName() {
        List<Field> units = Catalogue.fields(assignment.kind()).stream()
                .filter(field -> field.type() == FieldType.UNIT_CODE || field.type() == FieldType.UNIT_NAME)
                .toList();
        return units.isEmpty() || units.stream().anyMatch(this::isSaid)
                ? Optional.empty()
                : UnitInFileName.of(fileName);
    }

    private boolean isSaid(Field field) {
        return assignment.of(field.name()).isPresent()
                || kind.wide().filter(wide -> wide.by().equals(field)).isPresent();
    }

    private void payCheck() {
        assignment
                .of("gross_pay")
                .ifPresent(gross -> assignment.of("net_pay").ifPresent(net -> {
                    double held = AmountShape.atLeastShare(gross.column(), net.column());
                    if (held < 0.9) {
                        comment(
                                "  ",
                                "请核对：应发不小于实发的行只有 " + PercentText.percent(held)
                                        + " / please check: gross pay is no less than net pay in only "
                                        + PercentText.percent(held) + " of the rows");
                    }
                }));
    }

    /** A column for the number itself: the words that may stand beside or above the types. */
    private void wide() {
        kind.wide().ifPresent(wide -> {
            comment(
                    "  ",
                    wide.by().label().zh() + "一种一列，自动识别 / a column for each "
                            + wide.by().label().en().toLowerCase(Locale.ROOT) + ", found by itself:");
            wide.codes().forEach((header, code) -> comment("  ", "  “" + ShownHeader.shown(header) + "” → " + code));
            line("  " + wide.value() + ": ["
                    + Catalogue.field(assignment.kind(), wide.value()).stream()
                            .flatMap(field -> field.headers().stream())
                            .map(DraftText::quoted)
                            .collect(Collectors.joining(", "))
                    + "]");
        });
    }

    private String declaredWide() {
        return kind.wide()
                .filter(WideGuess::declared)
                .map(wide -> ", wide: {by: " + wide.by().name() + ", value: " + wide.value() + ", headers: {"
                        + wide.codes().entrySet().stream()
                                .map(header -> quoted(header.getKey()) + ": " + header.getValue())
                                .collect(Collectors.joining(", "))
                        + "}}")
                .orElse("");
    }

    private boolean isWideColumn(SampledColumn column) {
        return kind.wide()
                .filter(wide -> wide.positions().contains(column.position()))
                .isPresent();
    }

    private static String percent(Candidate candidate) {
        return Math.round(candidate.confidence() * 100) + "%";
    }

    private static Label evidence(Candidate candidate) {
        String nearness = candidate.match().nearness().name().toLowerCase(Locale.ROOT);
        Label heading = EvidenceText.of("heading." + nearness, candidate.match().word());
        Label values = candidate.fit().told();
        return values.zh().isEmpty() ? heading : EvidenceText.of("draft.heading_and_values", heading, values);
    }

    private void seconds(Field field) {
        assignment.seconds(field.name()).stream()
                .filter(second -> assignment.of(field.name()).isEmpty() || !assignment.uses(second.column()))
                .limit(MOST_SECONDS)
                .forEach(second -> comment(
                        "  ",
                        "另有可能 / also possible: 第 %d 列“%s”（column %d, %s）"
                                .formatted(
                                        second.column().position() + 1,
                                        ShownHeader.shown(second.column().header()),
                                        second.column().position() + 1,
                                        percent(second))));
    }

    private void rest() {
        List<SampledColumn> unused = table.columns().stream()
                .filter(column -> !assignment.uses(column) && !isWideColumn(column) && !isOwn(column))
                .toList();
        if (!unused.isEmpty()) {
            comment("  ", "没有对应的列 / columns that nothing maps:");
            for (SampledColumn column : unused) {
                comment(
                        "  ",
                        "  第 %d 列 column %d “%s”：%s"
                                .formatted(
                                        column.position() + 1,
                                        column.position() + 1,
                                        ShownHeader.shown(column.header()),
                                        Unmapped.told(column, assignment).both()));
            }
        }
        List<String> missing = new ArrayList<>();
        for (Field field : Catalogue.fields(assignment.kind())) {
            boolean said = kind.wide()
                            .filter(wide ->
                                    List.of(wide.by().name(), wide.value()).contains(field.name()))
                            .isPresent()
                    || field.type() == FieldType.UNIT_NAME && unitInFileName().isPresent();
            if (!said && assignment.of(field.name()).isEmpty()) {
                missing.add(field.name() + "（" + field.label().zh() + "）");
                assignment.seconds(field.name()).stream()
                        .filter(second -> !assignment.uses(second.column())
                                && second.column().isAddressable())
                        .limit(1)
                        .forEach(second -> comment(
                                "  ",
                                "把握不够，未写入 / not sure enough (%s): %s: [%s]"
                                        .formatted(
                                                percent(second),
                                                field.name(),
                                                quoted(ShownHeader.shown(
                                                        second.column().header())))));
            }
        }
        if (!missing.isEmpty()) {
            comment("  ", "文件里没有的字段 / canonical columns that the file lacks: " + String.join("、", missing));
        }
    }

    /** What some source declares itself under this heading. */
    private boolean isOwn(SampledColumn column) {
        return assignment.kind().equals(ClaimKind.PERSON)
                && column.isAddressable()
                && wish.own().containsKey(HeaderName.key(column.header()));
    }

    private void own() {
        Map<String, String> declared = new LinkedHashMap<>();
        table.columns().stream()
                .filter(column -> !assignment.uses(column) && isOwn(column))
                .forEach(column -> {
                    Field field = Objects.requireNonNull(wish.own().get(HeaderName.key(column.header())))
                            .field();
                    String codes = field.codeTable().isEmpty() ? "" : ", codes: " + field.codeTable();
                    declared.putIfAbsent(
                            field.name(),
                            "{type: %s, titles: [%s], zh: %s, en: %s%s}"
                                    .formatted(
                                            field.type().code(),
                                            quoted(column.address()),
                                            quoted(field.label().zh()),
                                            quoted(field.label().en()),
                                            codes));
                });
        if (!declared.isEmpty()) {
            line("own:");
            declared.forEach((field, text) -> line("  " + field + ": " + text));
        }
    }

    private void required() {
        List<String> columns = draft.requiredColumns();
        if (columns.stream().noneMatch(this::isMapped)) {
            columns = List.of("unit_name");
        }
        String names = columns.stream().filter(this::isMapped).collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            line("required_columns: [" + names + "]");
        }
    }

    private boolean isMapped(String field) {
        return assignment.of(field).isPresent();
    }

    private void gates() {
        Map<String, Integer> missing = new LinkedHashMap<>();
        draft.missing().forEach((field, usual) -> missing(missing, field, usual));
        String shares = missing.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue() + "%")
                .collect(Collectors.joining(", "));
        draft.rows()
                .ifPresentOrElse(
                        rows -> comment(
                                "闸口：行数比上次少 %d%% 以上或多%s以上、缺值或重复多于下列比例、少了用过的表头，就扣住批次；缺值的比例按文件放宽过"
                                                .formatted(rows.drop(), rows.rise() == 100 ? "一倍" : "一半")
                                        + " / gates: far fewer or more rows than last time, more cells missing or repeated than this, or a header gone, hold the run; what may be missing is widened where the file needs it"),
                        () -> comment(
                                "闸口：缺值或重复多于下列比例、少了用过的表头，就扣住批次；缺值的比例按文件放宽过"
                                        + " / gates: more cells missing or repeated than this, or a header gone, hold the run; what may be missing is widened where the file needs it"));
        line("gates:");
        draft.rows().ifPresent(rows -> line("  rows: {drop: " + rows.drop() + "%, rise: " + rows.rise() + "%}"));
        if (!shares.isEmpty()) {
            line("  missing: {" + shares + "}");
        }
        line("  duplicates: " + MOST_REPEATED + "%");
        line("  headers: same");
    }

    /** The usual limit, or more where this very file would not pass it. */
    private void missing(Map<String, Integer> limits, String field, int usual) {
        assignment.of(field).ifPresent(candidate -> {
            SampledColumn column = candidate.column();
            double empty = column.rows() == 0 ? 0 : 1 - (double) column.filled() / column.rows();
            boolean passes = empty * 100 <= usual;
            limits.put(field, passes ? usual : Math.min(100, (int) Math.ceil(empty * 150) + 1));
        });
    }

    private static String quoted(String header) {
        return '"' + header.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("[\\x00-\\x1f\\x7f]", "") + '"';
    }

    private static String count(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private void comment(String text) {
        comment("", text);
    }

    private void comment(String indent, String text) {
        line(indent + "# " + text.replaceAll("[\\x00-\\x1f\\x7f\\u0085\\u2028\\u2029]", " "));
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
