package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.definition.read.DefinitionReader;
import io.heshi.gate.Release;
import io.heshi.report.record.NightPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the page of a night tells of it, and that it tells nothing of a night like the last. */
@Tag("slow")
class UnusualNightTest {
    private static final String FIRST = "2024-12-30";
    private static final String SECOND = "2024-12-31";
    private static final List<Release> ALL = Stream.of("register", "units", "hr", "finance")
            .map(s -> new Release(s, "王", "试"))
            .toList();

    @TempDir
    private Path folder;

    private Night night;

    @BeforeEach
    void open() throws IOException {
        night = new Night(folder);
        Path jobs = Night.copyOfJobs(folder.resolve("jobs"));
        Files.writeString(jobs.resolve("small.yaml"), """
                job: small
                title: {zh: 小, en: Small}
                inbox: "{date}"
                reports: "reports"
                sources: [register, units, hr, finance]
                rules: [P01, P02, D04]
                report: payroll
                """);
        night.definitions = DefinitionReader.read(jobs);
    }

    @AfterEach
    void close() {
        night.close();
    }

    private List<String> told(String date) {
        return new NightPage(night.database.dataSource(), night.definitions).of(LocalDate.parse(date));
    }

    private static Town town() {
        return new Town(40).without("register", 1);
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                Arguments.of("缺值占比变动", "性别", change("hr", "性别", row -> "男", row -> "")),
                Arguments.of("缺值占比变动", "出生日期", change("register", "出生日期", row -> "1985-01-01", row -> "")),
                Arguments.of("无法识别的值占比变动", "应发工资", change("finance", "应发工资", row -> "5000", row -> "见附件")),
                Arguments.of("无法识别的值占比变动", "出生日期", change("hr", "出生日期", row -> "1985-01-01", row -> "八五年生人")),
                Arguments.of("无法识别的值占比变动", "人员状态", change("hr", "人员状态", row -> "在职", row -> "好")),
                Arguments.of("规则查出数量大幅变动", "P01", new Change(town -> {}, town -> {
                    for (int i = 2; i < 30; i++) {
                        town.without("register", i);
                    }
                })),
                Arguments.of(
                        "闸口关闭",
                        "36",
                        new Change(
                                town -> {}, town -> town.of("hr").subList(4, 40).clear())));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void what_moved_is_told(String kind, String about, Change change) throws IOException {
        Town first = town();
        change.first.accept(first);
        assertThat(night.run("small", FIRST, first.write(folder.resolve("a")), List.of())
                        .messages())
                .isEmpty();
        Town second = town();
        change.second.accept(second);
        night.run("small", SECOND, second.write(folder.resolve("b")), kind.equals("闸口关闭") ? List.of() : ALL);

        assertThat(told(SECOND)).anySatisfy(line -> assertThat(line).contains(kind));
        if (!kind.equals("闸口关闭")) {
            assertThat(told(SECOND)).anySatisfy(line -> assertThat(line).contains(kind, about));
            assertThat(Files.readString(night.reports(SECOND).resolve("index.html")))
                    .contains("本夜异常", kind);
        }
    }

    @Test
    void a_night_like_the_last_has_nothing_unusual() throws IOException {
        night.run("small", FIRST, town().write(folder.resolve("a")), List.of());
        night.run("small", SECOND, town().write(folder.resolve("b")), List.of());

        assertThat(told(FIRST)).singleElement().asString().contains("第一次运行");
        assertThat(told(SECOND)).singleElement().asString().contains("没有异常");
        assertThat(told("2025-01-01")).isEmpty();
    }

    @Test
    void a_header_that_nobody_maps_is_told_when_it_is_new() throws IOException {
        night.run("small", FIRST, town().write(folder.resolve("a")), List.of());
        Path inbox = town().write(folder.resolve("b"));
        Path hr = inbox.resolve("hr/hr.csv");
        Files.writeString(
                hr,
                Files.readString(hr)
                        .lines()
                        .map(line -> line + (line.startsWith("身份证号") ? ",新增一栏" : ",x"))
                        .reduce("", (a, b) -> a + b + "\n"));
        Files.setLastModifiedTime(hr, java.nio.file.attribute.FileTime.fromMillis(System.currentTimeMillis() - 60_000));
        night.run("small", SECOND, inbox, ALL);

        assertThat(told(SECOND)).anySatisfy(line -> assertThat(line).contains("新出现的未对应表头", "新增一栏"));
        assertThat(told(SECOND)).noneSatisfy(line -> assertThat(line).contains("批次"));
    }

    private record Change(Consumer<Town> first, Consumer<Town> second) {}

    private interface Said {
        String of(Map<String, String> row);
    }

    private static Change change(String source, String column, Said first, Said second) {
        return new Change(town -> town.of(source).forEach(row -> row.put(column, first.of(row))), town -> {
            List<Map<String, String>> rows = town.of(source);
            rows.forEach(row -> row.put(column, first.of(row)));
            rows.subList(0, 8).forEach(row -> row.put(column, second.of(row)));
        });
    }
}
