package io.heshi.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heshi.intake.TakenFile;
import io.heshi.intake.TestSources;
import io.heshi.table.UnreadableFile;
import io.heshi.testing.exports.TableFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same headers twice on a sheet: a list in blocks beside each other, to save paper. */
class SideBySideTest {
    private static final String A = "11010519491231002X";
    private static final String B = "440524188001010014";
    private static final String C = "110105194912310046";

    @TempDir
    Path folder;

    private TakenFile take(TableFormat format, io.heshi.definition.Source source, String... rows) throws IOException {
        List<List<String>> cells =
                Arrays.stream(rows).map(row -> List.of(row.split(",", -1))).toList();
        int width = cells.stream().mapToInt(List::size).max().orElse(0);
        List<List<String>> square = new ArrayList<>();
        for (List<String> row : cells) {
            List<String> padded = new ArrayList<>(row);
            while (padded.size() < width) {
                padded.add("");
            }
            square.add(padded);
        }
        TakenFile taken = TakenFile.take(format.write(folder, square), source);
        assertThat(taken.tally().tiesOut()).isTrue();
        return taken;
    }

    static Stream<Arguments> lists() {
        List<List<String>> lists = List.of(
                List.of(
                        "姓名,身份证号,单位名称,,姓名,身份证号,单位名称",
                        "甲," + A + ",云州市财政局,,丙," + C + ",云州市审计局",
                        "乙," + B + ",云州市财政局,,,,"),
                List.of("姓名,身份证号,单位名称,姓名,身份证号,单位名称", "甲," + A + ",云州市财政局,丙," + C + ",云州市审计局", "乙," + B + ",云州市财政局,,,"),
                List.of(
                        "名单",
                        "序号,姓名,身份证号,单位名称,序号,姓名,身份证号,单位名称",
                        "1,甲," + A + ",云州市财政局,3,丙," + C + ",云州市审计局",
                        "2,乙," + B + ",云州市财政局,,,,"),
                List.of(
                        "姓名,身份证号,单位名称,姓名,身份证号,单位名称,姓名,身份证号,单位名称",
                        "甲," + A + ",云州市财政局,乙," + B + ",云州市财政局,丙," + C + ",云州市审计局"),
                List.of(
                        "单位名称,身份证号,姓名,备注,,单位名称,身份证号,姓名,备注",
                        "云州市财政局," + A + ",甲,x,,云州市审计局," + C + ",丙,y",
                        "云州市财政局," + B + ",乙,,,,,,"),
                List.of(
                        "姓名,身份证号,单位名称,备注,,姓名,身份证号,单位名称",
                        "甲," + A + ",云州市财政局,,,丙," + C + ",云州市审计局",
                        "乙," + B + ",云州市财政局,,,,,"),
                List.of(
                        "姓名,身份证号,单位名称,,姓名,身份证号,单位名称",
                        "甲," + A + ",云州市财政局,,乙," + B + ",云州市财政局",
                        "姓名,身份证号,单位名称,,姓名,身份证号,单位名称",
                        "丙," + C + ",云州市审计局,,,,"),
                List.of(
                        "姓名,身份证号,单位名称,,姓名,身份证号,单位名称",
                        "甲," + A + ",云州市财政局,,丙," + C + ",云州市审计局",
                        "乙," + B + ",云州市财政局,,,,",
                        "制表人：某,,,,审核人：某,,",
                        "合计,3,,,,,"),
                List.of("姓名,身份证号,,姓名,身份证号", "云州市财政局,,,云州市审计局,", "甲," + A + ",,丙," + C, "乙," + B + ",,,"),
                List.of("姓名,身份证号,,姓名,身份证号", "云州市财政局,,,云州市审计局,", "甲," + A + ",,丙," + C, "乙," + B + ",,以下空白,"),
                List.of("单位名称,姓名,身份证号,姓名,身份证号", "云州市财政局,甲," + A + ",乙," + B, "云州市审计局,,,丙," + C));
        List<Arguments> all = new ArrayList<>();
        for (int i = 0; i < lists.size(); i++) {
            for (TableFormat format : TableFormat.values()) {
                if (format != TableFormat.DBF) {
                    all.add(Arguments.of(i, format, lists.get(i)));
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("lists")
    void all_blocks_are_read(int number, TableFormat format, List<String> rows) throws IOException {
        TakenFile taken = take(format, TestSources.payroll(), rows.toArray(String[]::new));
        List<String> said = new ArrayList<>();
        for (int i = 0; i < taken.claims().size(); i++) {
            said.add(taken.column("name").get(i)
                    + taken.column("id_no").get(i)
                    + taken.claims().get(i).mention().name());
        }
        assertThat(said).containsExactlyInAnyOrder("甲" + A + "云州市财政局", "乙" + B + "云州市财政局", "丙" + C + "云州市审计局");
        assertThat(taken.rejects()).isEmpty();
    }

    static Stream<Arguments> unclear() {
        return Stream.of(
                        "姓名,身份证号,单位名称,身份证号,姓名",
                        "姓名,身份证号,应发工资,关系,姓名,身份证号",
                        "姓名,身份证号,性别,,姓名,身份证号,出生日期",
                        "身份证号,姓名,,身份证号,性别,姓名",
                        "姓名,身份证号,姓名,身份证号,单位名称,姓名,身份证号",
                        "单位名称,姓名,身份证号,性别,姓名,身份证号",
                        "姓名,身份证号,应发工资,姓名,身份证号",
                        "身份证号,身份证号,姓名,姓名",
                        "姓名,身份证号,姓名,身份证号,应发工资",
                        "姓名,性别,身份证号,姓名,身份证号")
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("unclear")
    void required_headers_that_stand_twice_without_like_blocks_are_refused(String header) {
        String row = header.replace("身份证号", A).replace("姓名", "甲");
        assertThatThrownBy(() -> take(TableFormat.CSV, TestSources.payroll(), header, row, row))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("第 1 行")
                .hasMessageContaining("身份证号");
    }

    @Test
    void a_name_that_is_repeated_for_the_eye_is_no_second_block() throws IOException {
        TakenFile taken = take(
                TableFormat.CSV, TestSources.payroll(), "姓名,身份证号,应发工资,备注,姓名", "甲," + A + ",5,x,甲", "乙," + B + ",6,y,乙");
        assertThat(taken.column("name")).containsExactly("甲", "乙");
    }

    @Test
    void headers_of_the_further_blocks_are_used_like_those_of_the_first() throws IOException {
        TakenFile taken =
                take(TableFormat.XLSX, TestSources.payroll(), "姓名,身份证号,备注,姓名,身份证号,备注", "甲," + A + ",,丙," + C + ",");

        assertThat(taken.tally().headersUnmapped()).containsExactly("备注");
    }

    @Test
    void quotas_stand_side_by_side_too() throws IOException {
        TakenFile taken = take(
                TableFormat.XLSX,
                TestSources.quotas(),
                "单位名称,编制类型,核定编制数,单位名称,编制类型,核定编制数",
                "云州市财政局,行政,20,云州市审计局,事业,7",
                "云州市民政局,行政,3,,,");
        assertThat(taken.column("approved")).containsExactly("20", "3", "7");
        assertThat(taken.lines())
                .containsExactly("Sheet1:1 header", "Sheet1:2 claim", "Sheet1:3 claim", "Sheet1:2 claim");
    }
}
