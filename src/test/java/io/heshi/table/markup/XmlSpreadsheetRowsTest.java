package io.heshi.table.markup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.table.CellKind;
import io.heshi.table.ReadFile;
import io.heshi.table.Row;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XmlSpreadsheetRowsTest {
    private static final String BOOK = """
            <?xml version="1.0" encoding="GB2312"?>
            <?mso-application progid="Excel.Sheet"?>
            <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel"
             xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:html="http://www.w3.org/TR/REC-html40">
             <Styles><Style ss:ID="s1"><Alignment ss:Horizontal="Left" ss:Indent="2"/></Style></Styles>
             <Worksheet ss:Name="甲"><Table ss:ExpandedColumnCount="9">
              <Column ss:Width="80"/>
              <Row ss:Index="3" ss:Hidden="1"><Cell ss:StyleID="s1"><Data ss:Type="String">云州</Data></Cell>
               <Cell ss:Index="4"><Data ss:Type="Number">1.1010519491231E+17</Data>
                <Comment><ss:Data>批注</ss:Data></Comment></Cell>
               <Cell><Data ss:Type="DateTime">1980-01-01T00:00:00.000</Data></Cell>
               <Cell><Data ss:Type="DateTime">1980-01-01T12:30:00.000</Data></Cell>
               <Cell><Data ss:Type="Boolean">1</Data></Cell>
               <Cell><Data ss:Type="Error">#N/A</Data></Cell>
               <Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>粗</B>体</ss:Data></Cell></Row>
              <Row ss:Span="2"/>
              <Row><Cell ss:Formula="=1+1"/></Row>
             </Table></Worksheet>
             <Worksheet ss:Name="乙"><Table><Row><Cell><Data ss:Type="String">丙</Data></Cell></Row></Table>
              <WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions>
             </Worksheet></Workbook>
            """;

    @TempDir
    Path folder;

    private void assertRead(Path file) throws IOException {
        List<Row> rows = ReadFile.rows(file);
        assertThat(rows).extracting(Row::line).containsExactly(3L, 4L, 7L, 1L);
        assertThat(rows).extracting(Row::sheet).containsExactly("甲", "甲", "甲", "乙");
        assertThat(rows).extracting(Row::hidden).containsExactly(true, false, false, true);
        Row row = rows.get(0);
        assertThat(ReadFile.texts(row))
                .containsExactly(
                        "云州", "", "", "1.1010519491231E+17", "1980-01-01", "1980-01-01 12:30:00", "TRUE", "#N/A", "粗体");
        assertThat(row.indent(0)).isEqualTo(4);
        assertThat(List.of(row.kind(3), row.kind(4), row.kind(6), row.kind(7)))
                .containsExactly(CellKind.NUMBER, CellKind.TEXT, CellKind.BOOLEAN, CellKind.ERROR);
        assertThat(rows.get(2).kind(0)).isEqualTo(CellKind.ERROR);
    }

    @Test
    void cells_rows_and_sheets_are_read_whatever_charset_the_file_claims() throws IOException {
        assertRead(Files.writeString(folder.resolve("a.xls"), BOOK, UTF_8));
        assertRead(Files.write(folder.resolve("b.xls"), BOOK.getBytes(Charset.forName("GBK"))));
    }
}
