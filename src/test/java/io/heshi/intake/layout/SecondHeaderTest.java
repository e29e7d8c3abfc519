package io.heshi.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heshi.definition.Source;
import io.heshi.intake.TakenFile;
import io.heshi.intake.TestSources;
import io.heshi.table.UnreadableFile;
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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A row of known headers in the middle of a sheet: two exports that were put together. */
class SecondHeaderTest {
    private static final String A = "11010519491231002X";
    private static final String B = "440524188001010014";
    private static final List<String> FIRST = row("身份证号,姓名,单位名称,性别,出生日期,应发工资");
    private static final List<String> BEFORE = row(A + ",甲甲,云州市财政局,男,1949-12-31,100");

    @TempDir
    Path folder;

    private static List<String> row(String cells) {
        return List.of(cells.split(",", -1));
    }

    private static List<List<String>> square(List<List<String>> rows) {
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        return rows.stream()
                .map(row -> {
                    List<String> cells = new ArrayList<>(row);
                    while (cells.size() < width) {
                        cells.add("");
                    }
                    return List.copyOf(cells);
                })
                .toList();
    }

    private TakenFile take(TableFormat format, Source source, List<List<String>> rows) throws IOException {
        TakenFile taken = TakenFile.take(format.write(folder, square(rows)), source);
        assertThat(taken.tally().tiesOut()).isTrue();
        return taken;
    }

    /** What comes below the first header and its row; all say the same of the same person. */
    static Stream<Arguments> shapes() {
        List<List<List<String>>> seconds = List.of(
                List.of(row("应发工资,出生日期,性别,单位名称,姓名,身份证号"), row("200,1880-01-01,女,云州市审计局,乙乙," + B)),
                List.of(row("单位名称,身份证号,姓名,应发工资,性别,出生日期"), row("云州市审计局," + B + ",乙乙,200,女,1880-01-01")),
                List.of(row("证件号码,人员姓名,单位,性别,出生日期,应发合计"), row(B + ",乙乙,云州市审计局,女,1880-01-01,200")),
                List.of(row("序号,姓名,身份证号,备注,单位名称,应发工资,性别,出生日期"), row("1,乙乙," + B + ",x,云州市审计局,200,女,1880-01-01")),
                List.of(row("云州市工资表"), row("姓名,身份证号,单位名称,应发工资,性别,出生日期"), row("乙乙," + B + ",云州市审计局,200,女,1880-01-01")),
                List.of(
                        row(""),
                        row("姓名,身份证号,单位名称,应发工资,性别,出生日期"),
                        row(""),
                        row("乙乙," + B + ",云州市审计局,200,女,1880-01-01")),
                List.of(
                        row("姓名,身份证号,单位名称,性别,出生日期,工资,"),
                        row(",,,,,基本工资,应发工资"),
                        row("乙乙," + B + ",云州市审计局,女,1880-01-01,1,200")),
                List.of(row("身份证号 ,*姓名,单位名称,出生日期,性别,应发工资（元）"), row(B + ",乙乙,云州市审计局,1880-01-01,女,200")),
                List.of(FIRST, row("姓名,身份证号,单位名称,应发工资,性别,出生日期"), row("乙乙," + B + ",云州市审计局,200,女,1880-01-01")),
                List.of(
                        row("姓名,身份证号,单位名称,应发工资,出生日期,性别"),
                        row("性别,出生日期,姓名,身份证号,单位名称,应发工资"),
                        row("女,1880-01-01,乙乙," + B + ",云州市审计局,200")));
        List<Arguments> all = new ArrayList<>();
        for (int i = 0; i < seconds.size(); i++) {
            for (TableFormat format : TableFormat.values()) {
                if (format != TableFormat.DBF) {
                    all.add(Arguments.of(i, format, seconds.get(i)));
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("shapes")
    void the_rows_below_it_are_read_as_it_says(int number, TableFormat format, List<List<String>> second)
            throws IOException {
        List<List<String>> rows = new ArrayList<>(List.of(FIRST, BEFORE));
        rows.addAll(second);
        TakenFile taken = take(format, TestSources.payroll(), rows);
        assertThat(taken.column("id_no")).containsExactly(A, B);
        assertThat(taken.column("name")).containsExactly("甲甲", "乙乙");
        assertThat(taken.column("sex")).containsExactly("male", "female");
        assertThat(taken.column("birth_date")).containsExactly("1949-12-31", "1880-01-01");
        assertThat(taken.column("gross_pay")).containsExactly("100", "200");
        assertThat(taken.claims()).extracting(claim -> claim.mention().name()).containsExactly("云州市财政局", "云州市审计局");
        assertThat(taken.column("value_faults")).containsOnly("");
        assertThat(taken.rejects()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = TableFormat.class,
            names = {"CSV", "XLSX", "XLS", "HTML", "XML"})
    void units_and_quotas_are_laid_anew_too(TableFormat format) throws IOException {
        TakenFile units = take(
                format,
                TestSources.units(),
                List.of(
                        row("单位代码,单位名称,主管部门,设立时间"),
                        row("010001,云州市财政局,云州市政府,2001-01-01"),
                        row("主管部门,单位名称,设立时间,单位代码"),
                        row("云州市政府,云州市审计局,2002-02-02,010002")));
        assertThat(units.claims()).extracting(claim -> claim.mention().code()).containsExactly("010001", "010002");
        assertThat(units.column("established_date")).containsExactly("2001-01-01", "2002-02-02");
        TakenFile quotas = take(
                format,
                TestSources.quotas(),
                List.of(
                        row("单位代码,单位名称,编制类型,核定编制数"),
                        row("010001,云州市财政局,行政,20"),
                        row("编制类型,核定编制数,单位名称,单位代码"),
                        row("事业,7,云州市审计局,010002")));
        assertThat(quotas.column("approved")).containsExactly("20", "7");
        assertThat(quotas.column("quota_type")).containsExactly("行政", "事业");
    }

    @ParameterizedTest
    @EnumSource(
            value = TableFormat.class,
            names = {"CSV", "XLSX", "XLS", "HTML", "XML"})
    void one_that_lacks_a_required_column_is_refused_with_its_line(TableFormat format) {
        assertThatThrownBy(() -> take(
                        format,
                        TestSources.payroll(),
                        List.of(FIRST, BEFORE, row("姓名,单位名称,应发工资,性别"), row("乙乙,云州市审计局,200,女"))))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("第 3 行")
                .hasMessageContaining("id_no");
    }

    @ParameterizedTest
    @EnumSource(
            value = TableFormat.class,
            names = {"CSV", "XLSX", "XLS", "HTML", "XML"})
    void a_page_that_repeats_part_of_the_header_is_no_other_header(TableFormat format) throws IOException {
        TakenFile taken = take(
                format,
                TestSources.payroll(),
                List.of(FIRST, BEFORE, row(",姓名,单位名称,性别,,应发工资"), row(B + ",乙乙,云州市审计局,女,1880-01-01,200"), FIRST));
        assertThat(taken.column("name")).containsExactly("甲甲", "乙乙");
        assertThat(taken.tally().passed(io.heshi.intake.cleanse.RowClass.HEADER))
                .isEqualTo(3);
    }

    @Test
    void a_declared_header_row_does_not_hide_it() throws IOException {
        TakenFile taken = take(
                TableFormat.CSV,
                TestSources.withHeaderRow(TestSources.payroll(), 1),
                List.of(FIRST, BEFORE, row("姓名,身份证号,单位名称,应发工资,出生日期,性别"), row("乙乙," + B + ",云州市审计局,200,1880-01-01,女")));
        assertThat(taken.column("name")).containsExactly("甲甲", "乙乙");
    }

    @Test
    void totals_go_on_across_it() throws IOException {
        TakenFile taken = take(
                TableFormat.CSV,
                TestSources.payroll(),
                List.of(
                        FIRST,
                        BEFORE,
                        row("姓名,身份证号,单位名称,应发工资,出生日期,性别"),
                        row("乙乙," + B + ",云州市审计局,200,1880-01-01,女"),
                        row("总计,,,300,,")));
        assertThat(taken.totals()).containsExactly("5 gross_pay 300 300 0");
    }
}
