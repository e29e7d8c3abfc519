package io.heshi.intake.layouts;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Text files: encodings, delimiters, quotes and how values are typed. */
final class TextWays {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final DateTimeFormatter SLASHES = DateTimeFormatter.ofPattern("yyyy/M/d", Locale.ROOT);
    private static final DateTimeFormatter POINTS = DateTimeFormatter.ofPattern("yyyy.M.d", Locale.ROOT);
    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);

    static final Way PLAIN = Way.of(
            "UTF-8, commas",
            (folder, people) ->
                    text(folder, UTF_8, "", ",", false, Sheet.usual().table(people)));

    private TextWays() {}

    static List<Way> all() {
        return List.of(
                Way.of("UTF-8 with byte order mark", TextWays::bom),
                Way.of(
                        "GB18030",
                        (folder, people) -> text(
                                folder, GB18030, "", ",", false, Sheet.usual().table(people))),
                Way.of(
                        "GB18030, tabs",
                        (folder, people) -> text(
                                folder, GB18030, "", "\t", false, Sheet.usual().table(people))),
                Way.of(
                        "UTF-16LE with mark, tabs: Unicode text of Excel",
                        (folder, people) -> text(
                                folder,
                                UTF_16LE,
                                "\uFEFF",
                                "\t",
                                false,
                                Sheet.usual().table(people))),
                Way.of(
                        "UTF-16LE without mark",
                        (folder, people) -> text(
                                folder, UTF_16LE, "", ",", false, Sheet.usual().table(people))),
                Way.of(
                        "UTF-16BE without mark",
                        (folder, people) -> text(
                                folder, UTF_16BE, "", ",", false, Sheet.usual().table(people))),
                Way.of(
                        "semicolons, everything quoted",
                        (folder, people) ->
                                text(folder, UTF_8, "", ";", true, Sheet.usual().table(people))),
                Way.of(
                        "upright strokes",
                        (folder, people) -> text(
                                folder, UTF_8, "", "|", false, Sheet.usual().table(people))),
                Way.of(
                        "Excel's line that names the delimiter",
                        (folder, people) -> text(
                                folder,
                                UTF_8,
                                "sep=;\n",
                                ";",
                                false,
                                Sheet.usual().table(people))),
                Way.of("values typed by many hands", TextWays::manyHands),
                Way.of("vendor's column names", TextWays::vendor),
                Way.of("title, remarks, page headers, totals and signatures", TextWays::dressed));
    }

    private static Path bom(Path folder, List<Townsperson> people) throws IOException {
        return text(folder, UTF_8, "\uFEFF", ",", false, Sheet.usual().table(people));
    }

    /** Apostrophes, formulas, full width, small x, blanks in names, all date forms, amounts with commas and currency. */
    private static Path manyHands(Path folder, List<Townsperson> people) throws IOException {
        List<List<String>> table = new ArrayList<>();
        table.add(Sheet.usual().header());
        for (int i = 0; i < people.size(); i++) {
            table.add(hand(i % 6).row(people.get(i)));
        }
        return text(folder, GB18030, "", ",", true, table);
    }

    private static Sheet hand(int hand) {
        Sheet sheet = Sheet.usual();
        return switch (hand) {
            case 0 ->
                sheet.with("身份证号", person -> "'" + person.id())
                        .with("出生日期", person -> COMPACT.format(person.birth()))
                        .with("民族", person -> person.ethnicity().replace("族", ""));
            case 1 ->
                sheet.with("身份证号", person -> "=\"" + person.id() + "\"")
                        .with("出生日期", person -> SLASHES.format(person.birth()))
                        .with("性别", person -> person.sex().equals("男") ? "1" : "2");
            case 2 ->
                sheet.with("身份证号", person -> wide(person.id()))
                        .with("出生日期", person -> POINTS.format(person.birth()))
                        .with("应发工资", person -> "¥" + person.pay().toPlainString());
            case 3 ->
                sheet.with("身份证号", person -> person.id().toLowerCase(Locale.ROOT) + "\t")
                        .with("出生日期", person -> CHINESE.format(person.birth()))
                        .with("应发工资", person -> "%,.2f".formatted(person.pay()));
            case 4 ->
                sheet.with("身份证号", person -> " " + person.id() + "\u00A0")
                        .with("出生日期", person -> person.birth() + " 00:00:00")
                        .with("应发工资", person -> wide(person.pay().toPlainString()))
                        .with("单位名称", person -> "\u3000" + person.unit() + " ");
            default ->
                sheet.with("出生日期", person -> Long.toString(person.birth().toEpochDay() + 25_569))
                        .with("应发工资", person -> person.pay().toPlainString() + "元")
                        .with("发放月份", person -> "2024年12月");
        };
    }

    private static String wide(String text) {
        return text.chars()
                .mapToObj(c -> Character.toString(c == '.' ? '\uFF0E' : c + 0xFEE0))
                .collect(Collectors.joining());
    }

    private static Path vendor(Path folder, List<Townsperson> people) throws IOException {
        Sheet sheet = Sheet.usual()
                .renamed("身份证号", "AAC002")
                .renamed("姓名", "AAC003")
                .renamed("性别", "AAC004")
                .renamed("民族", "AAC005")
                .renamed("出生日期", "AAC006")
                .renamed("参加工作时间", "AAC007")
                .renamed("单位名称", "AAB004")
                .renamed("学历", "aac011")
                .with("出生日期", person -> person.birth().toString());
        sheet.without("出生日期").with("AAC006", person -> COMPACT.format(person.birth()));
        return text(folder, UTF_8, "", ",", false, sheet.table(people));
    }

    private static Path dressed(Path folder, List<Townsperson> people) throws IOException {
        return text(folder, GB18030, "", ",", false, Dressed.table(people));
    }

    static Path text(
            Path folder, Charset charset, String start, String delimiter, boolean quoted, List<List<String>> table)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(start.getBytes(charset));
        for (List<String> row : table) {
            String line = row.stream()
                    .map(cell -> quoted || cell.contains(delimiter) || cell.contains("\"")
                            ? '"' + cell.replace("\"", "\"\"") + '"'
                            : cell)
                    .collect(Collectors.joining(delimiter));
            bytes.write((line + "\r\n").getBytes(charset));
        }
        return Files.write(Files.createTempFile(folder, "people", ".txt"), bytes.toByteArray());
    }
}
