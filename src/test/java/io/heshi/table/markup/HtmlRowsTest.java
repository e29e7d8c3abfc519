package io.heshi.table.markup;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heshi.table.CellKind;
import io.heshi.table.ReadFile;
import io.heshi.table.Row;
import io.heshi.table.UnreadableFile;
import io.heshi.testing.exports.HtmlFile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlRowsTest {
    @TempDir
    Path folder;

    private List<Row> rows(String page) throws IOException {
        return ReadFile.rows(Files.writeString(folder.resolve("工资.xls"), page, UTF_8));
    }

    @Test
    void text_is_read_as_it_is_shown() throws IOException {
        List<Row> rows = rows("""
                <!DOCTYPE html><html><body><p>前言</p><table><thead><tr><th>姓<b>名</b></th><th>备 注</th></tr></thead>
                <tbody><tr><td>&nbsp;&nbsp;甲&lt;1&gt;</td><td>第一行<br>第二行 <span style="display: none">隐</span></td></tr>
                <TR><TD> 乙
                  丙 </TD><td><div>a</div><div>b</div><input value="填"><input type=hidden value=x></td>
                <tr style='display:none'><td>丁
                </tbody><tfoot><tr><td></tr></table></body></html>
                """);
        assertThat(ReadFile.texts(rows))
                .containsExactly(
                        List.of("姓名", "备 注"),
                        List.of("\u00A0\u00A0甲<1>", "第一行\n第二行"),
                        List.of("乙 丙", "a\nb\n填"),
                        List.of("丁"),
                        List.of());
        assertThat(rows).extracting(Row::line).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(rows).extracting(Row::sheet).containsOnly("");
        assertThat(rows).extracting(Row::hidden).containsExactly(false, false, false, true, false);
        assertThat(rows.get(1).indent(0)).isEqualTo(2);
    }

    @Test
    void excel_gives_the_number_it_means_beside_the_one_it_shows() throws IOException {
        List<Row> rows = rows("""
                <html xmlns:x="urn:schemas-microsoft-com:office:excel"><style>
                .xl65 {mso-number-format:"\\@";} .xl66{mso-number-format:"yyyy\\/m\\/d";}
                .xl67{padding-left:18px;mso-char-indent-count:2;}
                </style><table><tr><td x:num="1.1010519491231E+17">1.10105E+17</td><td class=xl65 x:str="110 ">110</td>
                <td class=xl66 x:num="29221">1980/1/1</td><td x:num>5000.5</td><td x:num="29221">1980年1月</td>
                <td x:err="#N/A">#N/A</td><td x:bool="TRUE">TRUE</td><td>1,234.00</td><td class=xl67>科室</td>
                <td sdval="12.5" sdnum="2052;">12.50</td></tr></table></html>
                """);
        Row row = rows.get(0);
        assertThat(ReadFile.texts(row))
                .containsExactly(
                        "1.1010519491231E+17",
                        "110 ",
                        "29221",
                        "5000.5",
                        "29221",
                        "#N/A",
                        "TRUE",
                        "1,234.00",
                        "科室",
                        "12.5");
        assertThat(List.of(row.kind(0), row.kind(1), row.kind(2), row.kind(3), row.kind(4)))
                .containsExactly(
                        CellKind.NUMBER, CellKind.TEXT, CellKind.DATE_NUMBER, CellKind.NUMBER, CellKind.DATE_NUMBER);
        assertThat(List.of(row.kind(5), row.kind(6), row.kind(7), row.kind(9)))
                .containsExactly(CellKind.ERROR, CellKind.BOOLEAN, CellKind.TEXT, CellKind.NUMBER);
        assertThat(row.indent(8)).isEqualTo(4);
    }

    @Test
    void several_tables_are_several_sheets() throws IOException {
        Path file = HtmlFile.writeAll(
                folder.resolve("a.xls"),
                List.of(List.of(List.of("a"), List.of("b")), List.of(List.of("c"), List.of("d"), List.of("e"))));
        List<Row> rows = ReadFile.rows(file);
        assertThat(rows).extracting(Row::sheet).containsExactly("表1", "表1", "表2", "表2", "表2");
        assertThat(rows).extracting(Row::line).containsExactly(1L, 2L, 1L, 2L, 3L);
    }

    @Test
    void a_table_that_only_arranges_others_gives_no_rows() throws IOException {
        List<Row> rows = rows("""
                <body><table><tr><td><table><tr><td>姓名</td><td>单位</td></tr><tr><td>甲</td><td>乙</td></tr></table>
                </td></tr></table></body>
                """);
        assertThat(ReadFile.texts(rows)).containsExactly(List.of("姓名", "单位"), List.of("甲", "乙"));
        assertThat(rows).extracting(Row::sheet).containsOnly("");
    }

    @Test
    void text_around_a_nested_table_is_a_row_of_its_own_sheet() throws IOException {
        List<Row> rows = rows("""
                <table><tr><td>工资表</td></tr><tr><td colspan=2><table><tr><td>姓名</td><td>单位</td></tr>
                <tr><td>甲</td><td>乙</td></tr></table></td></tr><tr><td>制表人</td></tr></table>
                """);
        assertThat(ReadFile.texts(rows))
                .containsExactly(List.of("工资表"), List.of("姓名", "单位"), List.of("甲", "乙"), List.of("制表人"));
        assertThat(rows).extracting(Row::sheet).containsExactly("表1", "表2", "表2", "表3");
        assertThat(rows).extracting(Row::line).containsExactly(1L, 1L, 2L, 3L);
    }

    @Test
    void a_table_in_a_cell_of_data_is_text_of_the_cell() throws IOException {
        List<Row> rows = rows("""
                <table><tr><td>姓名</td><td>单位</td><td>备注</td></tr>
                <tr><td>甲</td><td>乙</td><td><table><tr><td>一</td><td>二</td></tr></table></td></tr>
                <tr><td>丙</td><td>丁</td><td>戊</td></tr></table>
                """);
        assertThat(ReadFile.texts(rows))
                .containsExactly(List.of("姓名", "单位", "备注"), List.of("甲", "乙", "一 二"), List.of("丙", "丁", "戊"));
        assertThat(rows).extracting(Row::sheet).containsOnly("");
    }

    @Test
    void the_charset_is_what_the_bytes_are_whatever_the_page_says() throws IOException {
        String page = "<html><head><meta charset=gb2312></head><table><tr><td>云州市朱镕</td></tr></table></html>";
        Path file = folder.resolve("a.xls");
        Files.writeString(file, page, UTF_8);
        assertThat(ReadFile.rows(file).get(0).text(0)).isEqualTo("云州市朱镕");
        Files.write(file, page.replace("gb2312", "utf-8").getBytes(Charset.forName("GBK")));
        assertThat(ReadFile.rows(file).get(0).text(0)).isEqualTo("云州市朱镕");
        Files.write(file, ("\uFEFF" + page).getBytes(UTF_16LE));
        assertThat(ReadFile.rows(file).get(0).text(0)).isEqualTo("云州市朱镕");
        Files.write(file, page.getBytes(UTF_16LE));
        assertThat(ReadFile.rows(file).get(0).text(0)).isEqualTo("云州市朱镕");
        Files.write(
                file, page.replace("gb2312", "big5").replace("云州市朱镕", "雲州市陳").getBytes(Charset.forName("Big5")));
        assertThat(ReadFile.rows(file).get(0).text(0)).isEqualTo("雲州市陳");
    }

    @Test
    void spans_beyond_reason_are_cut_to_what_browsers_heed() throws IOException {
        List<Row> rows = rows("""
                <table><tr><td rowspan=1000000000>单位</td><td colspan=1000000>标题</td></tr>
                <tr><td>甲</td></tr></table>
                """);
        assertThat(rows.get(1).text(1)).isEqualTo("甲");
        assertThat(rows.get(1).filled(0)).isEqualTo("单位");
        assertThat(rows.get(0).filledSize()).isEqualTo(1001);
    }

    @Test
    void a_page_without_a_table_and_one_cut_off_are_refused() {
        assertThatThrownBy(() -> rows("<html><body>请登录</body></html>"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("without a table");
        assertThatThrownBy(() -> rows("<html><table><tr><td>甲</td></tr><tr><td>1101"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("cut off");
    }
}
