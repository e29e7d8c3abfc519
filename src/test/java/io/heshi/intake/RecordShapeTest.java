package io.heshi.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heshi.definition.Source;
import io.heshi.table.UnreadableFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A delimiter or a line break without quotes moves what comes after it: nothing is taken from such a row, and it is told. */
class RecordShapeTest {
    private static final String HEADER = "身份证号,姓名,单位名称,备注,性别,出生日期,应发工资,工资月份";
    private static final int WHOLE = 600;

    @TempDir
    Path folder;

    private static String id(int number) {
        String stem =
                "110105" + (1960 + number % 40) + "0" + (1 + number % 9) + "1" + number % 10 + "%03d".formatted(number);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (stem.charAt(i) - '0');
        }
        return stem + "10X98765432".charAt(sum % 11);
    }

    private static String whole(int number) {
        return id(number) + ",赵一,云州市财政局,科员,男,1970-01-0" + (1 + number % 9) + ",5000.00,";
    }

    private TakenFile take(Source source, List<String> lines) throws IOException {
        TakenFile taken = TakenFile.take(TestFiles.text(folder, "a.csv", UTF_8, lines.toArray(String[]::new)), source);
        assertThat(taken.tally().tiesOut()).isTrue();
        return taken;
    }

    /** Whole rows, with others among them. */
    private static List<String> among(String header, List<String> others) {
        List<String> lines = new ArrayList<>(List.of(header));
        for (int i = 0; i < WHOLE; i++) {
            lines.add(whole(i));
            if (i == WHOLE / 2) {
                lines.addAll(others);
            }
        }
        return lines;
    }

    static Stream<Arguments> broken() {
        String who = id(700);
        return Stream.of(
                Arguments.of("a comma in the middle", List.of(who + ",钱二,云州市财政局,科长,书记,男,1970-01-01,5000.00,")),
                Arguments.of(
                        "a comma in the name of the unit", List.of(who + ",钱二,云州市财政局,一分局,科长,男,1970-01-01,5000.00,")),
                Arguments.of("a comma in an amount", List.of(who + ",钱二,云州市财政局,科长,男,1970-01-01,5,000.00,")),
                Arguments.of("two commas", List.of(who + ",钱二,云州市财政局,一,二,三,男,1970-01-01,5000.00,")),
                Arguments.of("a line break in the middle", List.of(who + ",钱二,云州市财政局,科员", "兼主席,男,1970-01-01,5000.00,")),
                Arguments.of("two line breaks", List.of(who + ",钱二,云州市财政局,科员", "兼主席", "兼书记,男,1970-01-01,5000.00,")),
                Arguments.of(
                        "a line break and blank lines",
                        List.of(who + ",钱二,云州市财政局,科员", "", "兼主席,男,1970-01-01,5000.00,")),
                Arguments.of("a line break after the number", List.of(who, ",钱二,云州市财政局,科员,男,1970-01-01,5000.00,")),
                Arguments.of(
                        "a line break in the last word", List.of(who + ",钱二,云州市财政局,科员,男,1970-01-01,5000.00", "元,")),
                Arguments.of(
                        "a comma and a line break", List.of(who + ",钱二,云州市财政局,科员,书记", "兼主席,男,1970-01-01,5000.00,")),
                Arguments.of("a delimiter lost in the middle", List.of(who + ",钱二云州市财政局,科员,男,1970-01-01,5000.00,")),
                Arguments.of("a field left out", List.of(who + ",钱二,云州市财政局,男,1970-01-01,5000.00,")),
                Arguments.of("a row cut off", List.of(who + ",钱二,云州市财政局")),
                Arguments.of("fields beyond the header", List.of(who + ",钱二,云州市财政局,科员,男,1970-01-01,5000.00,,x")),
                Arguments.of("blank fields beyond the header", List.of(who + ",钱二,云州市财政局,科员,男,1970-01-01,5000.00,,")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void nothing_is_taken_from_a_row_that_was_moved(String title, List<String> rows) throws IOException {
        TakenFile taken = take(TestSources.payroll(), among(HEADER, rows));
        assertThat(taken.claims()).hasSize(WHOLE);
        assertThat(taken.column("name")).containsOnly("赵一");
        assertThat(taken.column("value_faults")).containsOnly("");
        assertThat(taken.rejects()).isNotEmpty().allSatisfy(reject -> {
            assertThat(reject.reason().code()).isEqualTo("field_count");
            assertThat(reject.line()).isBetween(WHOLE / 2 + 3L, WHOLE / 2 + 2L + rows.size());
            assertThat(reject.expected()).isEqualTo(8);
        });
    }

    static Stream<Arguments> sound() {
        List<String> usual = new ArrayList<>(List.of(HEADER));
        List<String> trimmed = new ArrayList<>(List.of(HEADER));
        List<String> trailing = new ArrayList<>(List.of(HEADER));
        List<String> blocks = new ArrayList<>(List.of(HEADER));
        List<String> footed = new ArrayList<>(List.of("云州市工资表", HEADER));
        List<String> headed = new ArrayList<>(List.of(HEADER.replace("单位名称,", "")));
        List<String> unnumbered = new ArrayList<>(List.of(HEADER));
        List<String> named = new ArrayList<>(List.of(HEADER + ","));
        List<String> spread = new ArrayList<>(List.of(HEADER));
        List<String> quoted = new ArrayList<>(List.of(HEADER));
        for (int i = 0; i < 100; i++) {
            usual.add(whole(i));
            trimmed.add(
                    i % 3 == 0 ? id(i) + ",赵一,云州市财政局" : i % 3 == 1 ? id(i) + ",赵一,云州市财政局,科员" : whole(i) + "2024-12");
            trailing.add(whole(i) + ",");
            blocks.add(i < 16 || i > 64 ? whole(i) : whole(i).substring(0, whole(i).length() - 1));
            footed.add(whole(i).replaceAll(",$", ""));
            headed.add(i % 10 == 0 ? "云州市第" + i + "中学" : id(i) + ",赵一,科员,男,1970-01-01,5000.00");
            unnumbered.add(i % 5 == 0 ? ",赵一,云州市财政局,科员,男,,5000" : whole(i) + "2024-12");
            named.add(whole(i) + "," + (i % 7 == 0 ? "注" : ""));
            spread.add(i == 50 ? whole(i).replaceAll(",$", "") : whole(i) + "2024-12");
            quoted.add(id(i) + ",赵一,云州市财政局,\"科员,\n书记\",男,1970-01-01,5000.00,");
        }
        footed.add("合计,,,,,,500000.00");
        footed.add("制表人：某,审核人：某");
        return Stream.of(
                Arguments.of("every row whole", usual, 100),
                Arguments.of("a program that leaves blank fields out", trimmed, 100),
                Arguments.of("a delimiter behind every row but the header", trailing, 100),
                Arguments.of("Excel: the last column blank in a block of rows", blocks, 100),
                Arguments.of("title, total and signatures", footed, 100),
                Arguments.of("units as headings of one field", headed, 90),
                Arguments.of("persons without a number, blank fields left out", unnumbered, 100),
                Arguments.of("a last column without a name", named, 100),
                Arguments.of("one short row before any was padded", spread, 100),
                Arguments.of("delimiters and line breaks in quotes", quoted, 100));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sound")
    void a_sound_file_is_read_whole(String title, List<String> lines, int claims) throws IOException {
        TakenFile taken = take(TestSources.payroll(), lines);
        assertThat(taken.reasons()).isEmpty();
        assertThat(taken.claims()).hasSize(claims);
    }

    @Test
    void units_and_quotas_that_were_moved_are_told_too() throws IOException {
        List<String> units = new ArrayList<>(List.of("单位代码,单位名称,主管部门,设立时间"));
        List<String> quotas = new ArrayList<>(List.of("单位代码,单位名称,编制类型,核定编制数,备注"));
        for (int i = 0; i < WHOLE; i++) {
            units.add("%06d,云州市第%d中学,云州市教育局,".formatted(i, i));
            quotas.add("%06d,云州市第%d中学,事业,5,".formatted(i, i));
        }
        units.addAll(100, List.of("900001,云州市,一中,云州市教育局,2001-01-01", "900002,云州市二中", "分校,云州市教育局,2001-01-01"));
        quotas.addAll(100, List.of("900001,云州市,一中,事业,5,", "900002,云州市二中", "分校,事业,5,"));
        for (TakenFile taken : List.of(take(TestSources.units(), units), take(TestSources.quotas(), quotas))) {
            assertThat(taken.claims()).hasSize(WHOLE);
            assertThat(taken.reasons()).containsOnly("field_count ").hasSize(3);
            assertThat(taken.rejects()).extracting(reject -> reject.line()).containsExactly(101L, 102L, 103L);
        }
    }

    @Test
    void over_half_a_percent_the_file_is_refused() throws IOException {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            rows.add(id(700 + i) + ",钱二,云州市财政局,科长,书记,男,1970-01-01,5000.00,");
        }
        assertThatThrownBy(() -> take(TestSources.payroll(), among(HEADER, rows)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("第 303 行")
                .hasMessageContaining("4 行")
                .hasMessageContaining("0.5 %");
        assertThat(take(TestSources.payroll(), among(HEADER, rows.subList(0, 3)))
                        .rejects())
                .hasSize(3);
    }
}
