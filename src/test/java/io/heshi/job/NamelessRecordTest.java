package io.heshi.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** run.json names nobody, whatever files, sheets and headers are called. */
@TestInstance(Lifecycle.PER_CLASS)
class NamelessRecordTest {
    private static final String DATE = "2024-12-30";

    private Night night;
    private String record = "";

    @BeforeAll
    void one_night(@TempDir Path folder) throws IOException {
        night = new Night(folder);
        Path inbox = new Town(60).write(folder.resolve("inbox"));
        headed(inbox, "register", Town.name(9));
        headed(inbox, "organization", "附" + Town.name(10) + "备注");
        headed(inbox, "finance", "号" + Town.idNumber(11));
        Files.writeString(
                Files.createDirectories(inbox.resolve("posts")).resolve("张三丰.csv"),
                "机构名称,职务层次,核定职数,李时珍,高中\n第一局,县处级正职,2,,\n",
                UTF_8);
        Files.writeString(inbox.resolve("units/units.csv"), "000003,云州市马关县林业局\n", UTF_8, APPEND);
        rename(inbox, "units", "马关.csv");
        rename(inbox, "quotas", "林业_陈景润.csv");
        rename(inbox, "hr", Town.name(7) + "报送.csv");
        rename(inbox, "finance", "工资" + Town.idNumber(8) + ".csv");
        RunOutcome outcome = night.run(DATE, inbox, List.of());
        assertThat(outcome.messages()).isEmpty();
        record = Files.readString(night.reports(DATE).resolve("run.json"));
    }

    @AfterAll
    void close() {
        night.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 8, 9, 10, 11})
    void nobody_stands_in_it(int person) {
        assertThat(record).doesNotContain(Town.name(person)).doesNotContain(Town.idNumber(person));
    }

    @ParameterizedTest
    @ValueSource(strings = {"张三丰", "李时珍", "陈景润"})
    void nobody_stands_in_it_of_whom_no_source_speaks(String name) {
        assertThat(record).doesNotContain(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "posts/***.csv\"",
                "/***报送.csv\"",
                "\"***\"",
                "\"附***备注\"",
                "/工资",
                "\"号",
                "units/马关.csv",
                "quotas/林业_***.csv",
                "\"高中\""
            })
    void what_is_no_name_stays(String text) {
        assertThat(record).contains(text);
    }

    /** Another header for the column that nothing maps. */
    private static void headed(Path inbox, String source, String header) throws IOException {
        Path file = inbox.resolve(source).resolve(source + ".csv");
        FileTime modified = Files.getLastModifiedTime(file);
        Files.writeString(file, Files.readString(file, UTF_8).replaceFirst("批次", header), UTF_8);
        Files.setLastModifiedTime(file, modified);
    }

    private static void rename(Path inbox, String source, String name) throws IOException {
        Files.move(
                inbox.resolve(source).resolve(source + ".csv"),
                inbox.resolve(source).resolve(name));
    }
}
