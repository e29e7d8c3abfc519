package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.gate.Release;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is usually behind a gate that holds is told by the reports of the released run in the words of the message. */
class GateCauseInReportsTest {
    private static final Pattern CAUSE = Pattern.compile("本次退回 20 行（.*?）。没有用到的表头: .*?。");

    @TempDir
    private Path folder;

    private Night night;

    @BeforeEach
    void the_first_night_went_well() throws IOException {
        night = new Night(folder);
        assertThat(night.run("2024-12-30", new Town(40).write(folder.resolve("first")), List.of())
                        .messages())
                .isEmpty();
    }

    @AfterEach
    void close() {
        night.close();
    }

    @Test
    void the_tables_of_gates_tell_the_cause_that_the_message_tells() throws IOException {
        Town town = new Town(40).having("应发合计（元）");
        for (int person = 1; person <= 20; person++) {
            town.with("finance", person, "姓名", "").with("finance", person, "身份证号", "");
        }
        Path inbox = town.write(folder.resolve("second"));

        Matcher told = CAUSE.matcher(
                String.join("\n", night.run("2024-12-31", inbox, List.of()).messages()));
        assertThat(told.find()).isTrue();
        RunOutcome released = night.run("2024-12-31", inbox, List.of(new Release("finance", "值班员", "财政分两批发放")));
        assertThat(released.messages()).isEmpty();

        assertThat(gatesOfWorkbook())
                .filteredOn(row -> row.contains("|未通过|"))
                .isNotEmpty()
                .allMatch(row -> row.contains(told.group()));
        assertThat(gatesOfWorkbook())
                .filteredOn(row -> row.contains("通过") && !row.contains("未通过"))
                .noneMatch(row -> row.contains("没有用到的表头"));
        assertThat(Files.readString(night.reports("2024-12-31").resolve("index.html")))
                .contains(told.group());
    }

    private List<String> gatesOfWorkbook() throws IOException {
        DataFormatter formatter = new DataFormatter();
        try (InputStream in = Files.newInputStream(night.reports("2024-12-31").resolve("data.xlsx"));
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            return StreamSupport.stream(workbook.getSheet("数据衔接").spliterator(), false)
                    .map(row -> String.join(
                            "|",
                            StreamSupport.stream(row.spliterator(), false)
                                    .map(formatter::formatCellValue)
                                    .toList()))
                    .toList();
        }
    }
}
