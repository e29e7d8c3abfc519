package io.heshi.intake.cleanse.column;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.intake.TakenFile;
import io.heshi.intake.TestFiles;
import io.heshi.intake.TestSources;
import io.heshi.testing.exports.DbfFile;
import io.heshi.testing.exports.RawXlsx;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a cell leaves open its column tells: of dates the order and the clock, of long numbers whether their digits were kept. */
class ColumnFormsTest {
    // A valid number of nobody, and an old one.
    private static final String ONE = "539814197604294587";
    private static final String OLD = "539899670531001";

    @TempDir
    Path folder;

    private static String born(String birth) {
        return valid("539899" + birth + "001");
    }

    private static String valid(String stem) {
        int rest = 0;
        for (int i = 0; i < 17; i++) {
            rest = (rest + (stem.charAt(i) - '0')) * 2 % 11;
        }
        int check = (12 - rest) % 11;
        return stem + (check == 10 ? "X" : Integer.toString(check));
    }

    private TakenFile payroll(List<String> rows) throws IOException {
        List<String> lines = new ArrayList<>(List.of("身份证号,姓名,出生日期,工资月份"));
        lines.addAll(rows);
        return TakenFile.take(
                TestFiles.text(folder, "a.csv", UTF_8, lines.toArray(String[]::new)), TestSources.payroll());
    }

    private static List<String> births(String... cells) {
        return Stream.of(cells)
                .map(cell -> born("19670506") + ",甲甲," + cell + ",2024-12")
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5/6/67;5/31/67|1967-05-06;1967-05-31|month_first;short_year",
                "5/6/1967;5/31/1967|1967-05-06;1967-05-31|month_first",
                "05/06/1967;05/31/1967 00:00:00|1967-05-06;1967-05-31|month_first",
                "06-05-1967;31-05-1967|1967-05-06;1967-05-31|day_first",
                "06.05.67;31.05.67|1967-05-06;1967-05-31|day_first;short_year",
                "67-05-06;67-05-31|1967-05-06;1967-05-31|short_year;year_first",
                "6-May-67;31-May-67|1967-05-06;1967-05-31|short_year",
                "06-5月 -67;31-5月 -67|1967-05-06;1967-05-31|short_year",
                "1967-05-05 16:00:00;1967-05-30 16:00:00|1967-05-06;1967-05-31|universal_time",
                "1967-05-05T16:00:00.000Z;1967-05-30T16:00:00.000Z|1967-05-06;1967-05-31|",
                "1967-05-05 23:59:17;1967-05-30 23:59:17|1967-05-06;1967-05-31|slow_clock",
                "1967-05-06 00:00:00;1986-06-14 23:00:00|1967-05-06;1986-06-15|summer_time",
                "Sat May 06 00:00:00 CST 1967;Wed May 31 00:00:00 CST 1967|1967-05-06;1967-05-31|",
                "1967-05-06 08:10:11;1967-05-06 16:00:00|1967-05-06;1967-05-06|"
            })
    void a_column_of_births_is_read_in_its_form_and_told_once(String cells, String dates, String notes)
            throws IOException {
        TakenFile taken = payroll(births(cells.split(";", -1)));
        assertThat(taken.column("birth_date")).containsExactly(dates.split(";", -1));
        assertThat(taken.column("value_faults")).containsOnly("");
        assertThat(taken.tally().notes().stream().map(ColumnNote::code))
                .containsExactly(notes == null ? new String[0] : notes.split(";", -1));
    }

    @ParameterizedTest
    @CsvSource({"5/6/67,1967-05-06", "6/5/67,1967-05-06", "05-06-1967,1967-05-06", "67-05-06,1967-05-06"})
    void a_column_that_tells_nothing_itself_is_told_by_the_id_numbers(String cell, String date) throws IOException {
        assertThat(payroll(births(cell)).column("birth_date")).containsExactly(date);
    }

    @ParameterizedTest
    @CsvSource({
        "5/6/98,5/31/98,1998-05-06,month_first;short_year",
        "06-05-2012,31-05-2012,2012-05-06,day_first",
        "6-May-49,31-May-49,1949-05-06,short_year",
        "48-05-06,48-05-31,2048-05-06,short_year;year_first",
        "2012-05-05 16:00:00,2012-05-30 16:00:00,2012-05-06,universal_time"
    })
    void the_days_of_offices_are_read_so_too(String first, String second, String date, String notes)
            throws IOException {
        TakenFile taken = TakenFile.take(
                TestFiles.text(
                        folder,
                        "units.csv",
                        UTF_8,
                        "单位代码,单位名称,设立时间",
                        "U1,甲局," + first,
                        "U2,乙局," + second,
                        "U3,丙局,2020-01-02 16:00:00"),
                TestSources.units());
        assertThat(taken.column("established_date").get(0)).isEqualTo(date);
        assertThat(taken.tally().notes().stream().map(ColumnNote::code)).containsAll(List.of(notes.split(";", -1)));
    }

    @ParameterizedTest
    @CsvSource({
        "24622.9995023148,24623.9995023148,1967-05-31",
        "24622.6666666667,24623.6666666667,1967-05-31",
        "24622.666169,24623.666169,1967-05-31",
        "31577.9583333333,24623,1986-06-15",
        "24622.5,24623.6666666667,1967-05-30",
        "24623,24624,1967-05-31"
    })
    void serial_days_of_a_workbook_are_days_in_china(String first, String second, String date) throws IOException {
        String rows = "<row r='1'>" + text("A1", "身份证号") + text("B1", "姓名") + text("C1", "出生日期") + "</row>"
                + "<row r='2'>" + text("A2", ONE) + text("B2", "甲甲") + "<c r='C2'><v>" + first + "</v></c></row>"
                + "<row r='3'>" + text("A3", ONE) + text("B3", "甲甲") + "<c r='C3'><v>" + second + "</v></c></row>";
        Path file = new RawXlsx().sheet(rows).write(folder.resolve("b.xlsx"));
        assertThat(TakenFile.take(file, TestSources.payroll())
                        .column("birth_date")
                        .get(0))
                .isEqualTo(date);
    }

    @Test
    void a_column_of_both_orders_is_not_guessed() throws IOException {
        TakenFile taken = payroll(births("5/31/1967", "31/5/1967", "3/4/1967"));
        assertThat(taken.column("birth_date")).containsExactly("1967-05-31", "1967-05-31", "");
        assertThat(taken.column("value_faults").get(2)).isEqualTo("birth_date\tunclear_date\t3/4/1967");
    }

    @Test
    void a_year_of_two_digits_without_an_id_number_is_not_guessed() throws IOException {
        TakenFile taken = payroll(List.of(",甲甲,5/31/67,2024-12"));
        assertThat(taken.column("value_faults")).containsExactly("birth_date\tunclear_century\t5/31/67");
    }

    @Test
    void the_order_of_rows_does_not_matter() throws IOException {
        List<String> rows = new ArrayList<>(births("5/6/67", "1/2/67", "5/31/67", "12/11/67"));
        List<String> first = new ArrayList<>(payroll(rows).column("birth_date"));
        Collections.reverse(rows);
        List<String> last = new ArrayList<>(payroll(rows).column("birth_date"));
        Collections.reverse(last);
        assertThat(last).isEqualTo(first).doesNotContain("");
    }

    @ParameterizedTest
    @CsvSource({
        "202412,2024-12",
        "2024-12,2024-12",
        "2024-12-01,2024-12",
        "2024-12-31,2024-12",
        "2024年12月,2024-12",
        "2024年12月份,2024-12",
        "2024.12,2024-12",
        "2024/12/1 0:00:00,2024-12",
        "20241201,2024-12",
        "12/2024,2024-12",
        "45627,2024-12",
        "Dec-24,2024-12",
        "2024-11-30T16:00:00.000Z,2024-12",
        "二〇二四年十二月,2024-12",
        "24年12月,2024-12"
    })
    void a_month_is_cut_to_the_month_whatever_the_source_says(String cell, String month) throws IOException {
        TakenFile taken = payroll(List.of(ONE + ",甲甲,," + cell));
        assertThat(taken.column("pay_month")).containsExactly(month);
        assertThat(taken.column("value_faults")).containsExactly("");
    }

    @ParameterizedTest
    @CsvSource({"2024", "12月", "上月"})
    void what_tells_no_month_is_none(String cell) throws IOException {
        TakenFile taken = payroll(List.of(ONE + ",甲甲,," + cell));
        assertThat(taken.column("pay_month")).containsExactly("");
        assertThat(taken.column("value_faults")).containsExactly("pay_month\tbad_date\t" + cell);
    }

    /** Number cells of a workbook: what stands there, and the fault of each number. */
    @ParameterizedTest
    @MethodSource("numberCells")
    void a_number_cell_is_damaged_when_its_digits_are(List<String> cells, List<String> faults) throws IOException {
        StringBuilder rows = new StringBuilder("<row r='1'>" + text("A1", "身份证号") + text("B1", "姓名") + "</row>");
        for (int i = 0; i < cells.size(); i++) {
            int line = i + 2;
            rows.append("<row r='")
                    .append(line)
                    .append("'><c r='A")
                    .append(line)
                    .append("'><v>");
            rows.append(cells.get(i))
                    .append("</v></c>")
                    .append(text("B" + line, "甲甲"))
                    .append("</row>");
        }
        Path file = new RawXlsx().sheet(rows.toString()).write(folder.resolve("a.xlsx"));
        assertThat(TakenFile.take(file, TestSources.payroll()).column("id_fault"))
                .containsExactlyElementsOf(faults);
    }

    private static String text(String cell, String text) {
        return "<c r='" + cell + "' t='inlineStr'><is><t>" + text + "</t></is></c>";
    }

    static Stream<Arguments> numberCells() {
        String even = binary();
        return Stream.of(
                cells(List.of(ONE), List.of("")),
                cells(List.of(ONE + ".0"), List.of("")),
                cells(List.of("5.39814197604294587E17"), List.of("")),
                cells(List.of("5.39814197604294587e+17"), List.of("")),
                // A number that a binary fraction has too is believed only beside one that none has.
                cells(List.of(even), List.of("precision_lost")),
                cells(List.of(even, ONE), List.of("", "")),
                cells(List.of(ONE, even), List.of("", "")),
                cells(List.of("539814197604294000"), List.of("precision_lost")),
                cells(List.of("5.3981419760429402E+17"), List.of("precision_lost")),
                cells(List.of("5.39814197604295E17"), List.of("precision_lost")),
                cells(List.of("539814197604294588"), List.of("check_digit")),
                cells(List.of("539814197604294588", ONE), List.of("check_digit", "")),
                cells(List.of(OLD), List.of("")));
    }

    private static Arguments cells(List<String> cells, List<String> faults) {
        return Arguments.of(cells, faults);
    }

    /** A valid number that is a multiple of 64. */
    private static String binary() {
        for (int i = 1; i < 1000; i++) {
            String number = valid("53989919670506" + String.format(Locale.ROOT, "%03d", i));
            if (!number.endsWith("X") && Long.parseLong(number) % 64 == 0) {
                return number;
            }
        }
        throw new AssertionError("one in 64 is");
    }

    @Test
    void exact_numbers_of_a_dbase_table_are_believed() throws IOException {
        Path file = new DbfFile(0x03, 0x7A, Charset.forName("GBK"))
                .field("身份证号", 'N', 18, 0)
                .field("姓名", 'C', 8, 0)
                .record(ONE, "甲甲")
                .save(folder.resolve("a.dbf"));
        TakenFile taken = TakenFile.take(file, TestSources.payroll());
        assertThat(taken.column("id_fault")).containsExactly("");
    }

    @Test
    void exact_numbers_of_a_saved_page_are_believed() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.xls"),
                "<html><body><table><tr><th>身份证号</th><th>姓名</th></tr><tr><td x:num=\"" + ONE
                        + "\">5.39814E+17</td><td>甲甲</td></tr>" + "<tr><td x:num>" + born("19670506")
                        + "</td><td>乙乙</td></tr></table></body></html>",
                UTF_8);
        assertThat(TakenFile.take(file, TestSources.payroll()).column("id_fault"))
                .containsExactly("", "");
    }

    @ParameterizedTest
    @CsvSource({"5.39E+17", "5.39814E+17", "5.3981419760429E17"})
    void what_a_spreadsheet_shows_of_a_number_in_text_is_lost(String cell) throws IOException {
        assertThat(payroll(List.of(cell + ",甲甲,,2024-12")).column("id_fault")).containsExactly("precision_lost");
    }
}
