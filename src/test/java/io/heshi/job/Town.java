package io.heshi.job;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A small town in which all sources agree about everybody, until a test says otherwise. All files are CSV. */
final class Town {
    /** Columns of the four sources of persons. */
    static final List<String> COLUMNS = List.of(
            "身份证号",
            "姓名",
            "单位代码",
            "单位名称",
            "编制类型",
            "人员状态",
            "应发工资",
            "发放月份",
            "性别",
            "出生日期",
            "职务",
            "变动日期",
            "变动原因",
            "死亡日期",
            "进入本单位时间",
            "入编时间",
            "退休日期",
            "参保状态",
            "待遇享受开始年月");

    static final List<String> PERSON_SOURCES = List.of("finance", "hr", "organization", "register");

    private static final List<String> SURNAMES = List.of("甲", "乙", "丙", "丁", "戊", "己", "庚", "辛");
    private static final List<String> UNITS = List.of("第一局", "第二局");

    private final List<String> further = new ArrayList<>();
    private final Map<String, List<Map<String, String>>> rows = new TreeMap<>();

    /** A town of so many people in two units. */
    Town(int people) {
        for (String source : PERSON_SOURCES) {
            rows.put(source, new ArrayList<>());
            for (int i = 1; i <= people; i++) {
                add(source, person(i));
            }
        }
    }

    /** What every source says of the person with this number, as new rows. */
    static Map<String, String> person(int number) {
        int unit = number % UNITS.size();
        Map<String, String> row = new LinkedHashMap<>();
        List.of(
                        idNumber(number),
                        name(number),
                        "00000" + (unit + 1),
                        UNITS.get(unit),
                        "行政编制",
                        "在职",
                        Integer.toString(5_000 + number),
                        "2024-12")
                .forEach(value -> row.put(COLUMNS.get(row.size()), value));
        COLUMNS.subList(row.size(), COLUMNS.size()).forEach(column -> row.put(column, ""));
        return row;
    }

    static String name(int number) {
        return SURNAMES.get(number % 8) + SURNAMES.get(number / 8 % 8) + SURNAMES.get(number / 64 % 8);
    }

    /** A valid number of nobody: the region was never assigned. */
    static String idNumber(int number) {
        String stem = String.format(Locale.ROOT, "53989919%02d0101%03d", 85 + number / 1_000, number % 1_000);
        int rest = 0;
        for (int i = 0; i < stem.length(); i++) {
            rest = (rest + (stem.charAt(i) - '0')) * 2 % 11;
        }
        int check = (12 - rest) % 11;
        return stem + (check == 10 ? "X" : Integer.toString(check));
    }

    /** The files of persons have a column more, empty until a test says otherwise. */
    Town having(String column) {
        further.add(column);
        return this;
    }

    Town add(String source, Map<String, String> row) {
        of(source).add(new LinkedHashMap<>(row));
        return this;
    }

    /** Takes the person out of a source. */
    Town without(String source, int number) {
        of(source).removeIf(is(number));
        return this;
    }

    /** Changes what a source says of a person. */
    Town with(String source, int number, String column, String value) {
        of(source).stream().filter(is(number)).forEach(row -> row.put(column, value));
        return this;
    }

    List<Map<String, String>> of(String source) {
        return rows.computeIfAbsent(source, absent -> new ArrayList<>());
    }

    /** Writes all files below a new folder. */
    Path write(Path inbox) throws IOException {
        for (String source : PERSON_SOURCES) {
            write(inbox, source);
        }
        StringBuilder units = new StringBuilder("机构编码,机构名称\n");
        StringBuilder quotas = new StringBuilder("机构编码,机构名称,编制类型,核定编制数\n");
        for (int i = 0; i < UNITS.size(); i++) {
            units.append("00000%d,%s%n".formatted(i + 1, UNITS.get(i)));
            quotas.append("00000%d,%s,行政编制,10000%n".formatted(i + 1, UNITS.get(i)));
        }
        text(inbox, "units", units.toString());
        text(inbox, "quotas", quotas.toString());
        return inbox;
    }

    /** Writes the file of one source of persons, in place of the one that is there. No two inboxes hold the same bytes. */
    void write(Path inbox, String source) throws IOException {
        List<String> columns = Stream.concat(COLUMNS.stream(), further.stream()).toList();
        StringBuilder text = new StringBuilder(String.join(",", columns)).append(",批次\n");
        of(source)
                .forEach(row -> text.append(columns.stream()
                                .map(column -> row.getOrDefault(column, ""))
                                .collect(joining(",")))
                        .append(',')
                        .append(inbox.getFileName())
                        .append('\n'));
        text(inbox, source, text.toString());
    }

    private static void text(Path inbox, String source, String text) throws IOException {
        Path folder = Files.createDirectories(inbox.resolve(source));
        Path file = Files.writeString(folder.resolve(source + ".csv"), text, StandardCharsets.UTF_8);
        // A file written to just now is looked at twice, with a wait between.
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
    }

    private static Predicate<Map<String, String>> is(int number) {
        return row -> idNumber(number).equals(row.get("身份证号"));
    }
}
