package io.heshi.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.definition.Source;
import io.heshi.definition.ValueOrigin;
import io.heshi.intake.TakenFile;
import io.heshi.intake.TestSources;
import io.heshi.testing.exports.TableFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A month or date that stands only above the header is that of every row. */
class TitleValueTest {
    private static final String A = "11010519491231002X";
    private static final String B = "440524188001010014";

    @TempDir
    Path folder;

    private TakenFile take(TableFormat format, Source source, List<String> titles, String header, String... rows)
            throws IOException {
        List<List<String>> table = new ArrayList<>();
        int width = header.split(",", -1).length;
        titles.forEach(title -> {
            List<String> row = new ArrayList<>(List.of(title.split("\\|", -1)));
            while (row.size() < width) {
                row.add("");
            }
            table.add(row);
        });
        table.add(List.of(header.split(",", -1)));
        for (String row : rows) {
            table.add(List.of(row.split(",", -1)));
        }
        TakenFile taken = TakenFile.take(format.write(folder, table), source);
        assertThat(taken.tally().tiesOut()).isTrue();
        return taken;
    }

    static Stream<Arguments> titles() {
        List<List<String>> titles = List.of(
                List.of("2024-12", "云州市2024年12月工资发放表"),
                List.of("2024-12", "云州市工资发放表", "2024年12月"),
                List.of("2024-12", "工资表", "单位：云州市财政局|工资月份：2024年12月"),
                List.of("2024-12", "2024年12月份统发工资", "制表日期：2025年1月5日"),
                List.of("2024-12", "工资月份：2024-12|打印时间：2025-01-03"),
                List.of("2024-12", "工资表（2024.12）"),
                List.of("2024-12", "工资表 202412"),
                List.of("2024-12", "２０２４年１２月工资表"),
                List.of("2024-12", "2024 年 12 月 工 资 表"),
                List.of("2024-12", "2024年12月工资表", "2024年12月"),
                List.of("2024-12", "工资月份：2024年12月5日"),
                List.of("", "2024年10月至12月工资表"),
                List.of("", "2024年11月、2024年12月工资表"),
                List.of("", "工资表", "制表时间：2024年12月31日"),
                List.of("", "2024年度工资表"),
                List.of("", "12月工资表"));
        List<Arguments> all = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            for (TableFormat format :
                    List.of(TableFormat.CSV, TableFormat.XLSX, TableFormat.XLS, TableFormat.HTML, TableFormat.XML)) {
                all.add(Arguments.of(i, format, titles.get(i)));
            }
        }
        return all.stream();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("titles")
    void the_month_of_a_table_is_that_of_its_rows(int number, TableFormat format, List<String> titles)
            throws IOException {
        TakenFile taken = take(
                format,
                TestSources.payroll(),
                titles.subList(1, titles.size()),
                "身份证号,姓名,应发工资,出生日期",
                A + ",甲,5,1949-12-31",
                B + ",乙,6,");
        assertThat(taken.column("pay_month")).containsOnly(titles.get(0)).hasSize(2);
        assertThat(taken.column("birth_date")).containsExactly("1949-12-31", "");
    }

    @Test
    void a_column_that_is_there_is_not_filled_from_the_title() throws IOException {
        TakenFile taken = take(
                TableFormat.CSV,
                TestSources.payroll(),
                List.of("2024年12月工资表"),
                "身份证号,姓名,工资月份",
                A + ",甲,2024-11",
                B + ",乙,");
        assertThat(taken.column("pay_month")).containsExactly("2024-11", "");
    }

    @ParameterizedTest
    @CsvSource({"批准时间：2024年3月1日, 2024-03-01", "批准日期:2024-03, 2024-03", "制表日期：2024年3月1日, ''", "2024年3月编制台账, ''"})
    void a_date_with_a_label_fills_its_column_in_other_sources_too(String title, String date) throws IOException {
        TakenFile taken = TakenFile.take(
                TableFormat.XLSX.write(
                        folder,
                        List.of(
                                List.of(title, "", ""),
                                List.of("单位名称", "编制类型", "核定编制数"),
                                List.of("云州市财政局", "行政编制", "3"))),
                TestSources.shippedQuotas(),
                TestSources.shippedCodes());
        assertThat(taken.column("approved_date")).containsExactly(date);
    }

    @Test
    void a_source_may_say_what_to_take_from_the_title() throws IOException {
        Source source = TestSources.withColumn(
                TestSources.payroll(),
                "unit_name",
                new ValueOrigin(new ValueOrigin.NoCells(), new ValueOrigin.TitleText("^(.+局)")));
        TakenFile taken = take(TableFormat.CSV, source, List.of("云州市财政局2024年12月工资表"), "身份证号,姓名", A + ",甲");
        assertThat(taken.claims().get(0).mention().name()).isEqualTo("云州市财政局");
        assertThat(taken.column("pay_month")).containsExactly("2024-12");
    }
}
