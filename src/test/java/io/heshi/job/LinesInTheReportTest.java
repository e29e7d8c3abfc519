package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every line of a file that is no claim stands in the reports with its reason, and so does what could not be read. */
class LinesInTheReportTest {
    private static final String DATE = "2024-12-30";

    @TempDir
    Path folder;

    @Test
    void lines_totals_headers_and_words_are_told() throws IOException {
        Town town = new Town(40)
                .with("finance", 5, "编制类型", "神秘编制")
                .with("finance", 6, "编制类型", "神秘编制")
                .with("hr", 7, "出生日期", "198O年");
        Path inbox = town.write(folder.resolve("inbox"));
        Files.writeString(
                inbox.resolve("finance/finance.csv"),
                ",,,,,,,,,,,\n合计,,,,,,1,,,,,\n制表人：某,,,,,,,,,,,\n",
                StandardOpenOption.APPEND);
        try (Night night = new Night(folder)) {
            RunOutcome outcome = night.run(DATE, inbox, List.of());
            assertThat(outcome.messages()).isEmpty();
            assertThat(outcome.notes()).anyMatch(note -> note.contains("1 处合计与明细不符"));
            assertThat(outcome.notes()).anyMatch(note -> note.contains("3 条记录有无法识别的值"));
            String workbook = String.join("\n", rows(night.reports(DATE).resolve("data.xlsx")));

            assertThat(workbook)
                    .contains("|编制类型|代码表中没有||神秘编制||2")
                    .contains("|出生日期|日期无法识别||198O年||1")
                    .contains("finance/finance.csv|参保状态；待遇享受开始年月；批次")
                    .contains("|应发工资|1|200820|0|不符")
                    .contains("finance/finance.csv|空行|空行|||1|0")
                    .contains("finance/finance.csv|合计|合计、小计|||1|0")
                    .contains("finance/finance.csv|说明|制表、审核等落款|||1|0");
            assertThat(Files.readString(night.reports(DATE).resolve("index.html")))
                    .contains("编制类型“神秘编制”", "出生日期“198O年”", "合计不符", "仅报告");
            assertThat(Files.readString(night.reports(DATE).resolve("run.json")))
                    .contains("\"signature\"", "\"fits\" : false", "\"批次\"")
                    .doesNotContain("198O年");
        }
    }

    private static List<String> rows(Path workbook) throws IOException {
        DataFormatter formatter = new DataFormatter(Locale.ROOT);
        List<String> rows = new ArrayList<>();
        try (InputStream in = Files.newInputStream(workbook);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            for (Row row : book.getSheet("读入情况")) {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(formatter.formatCellValue(cell)));
                rows.add(String.join("|", cells));
            }
        }
        return rows;
    }
}
