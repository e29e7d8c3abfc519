package io.heshi.testing.exports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** "XML Spreadsheet 2003". */
public final class XmlSpreadsheetFile {
    private XmlSpreadsheetFile() {}

    /** One sheet, all cells text; blank cells are left out and indexed over. */
    public static Path write(Path file, List<List<String>> rows) throws IOException {
        StringBuilder xml = new StringBuilder("""
                <?xml version="1.0"?>
                <?mso-application progid="Excel.Sheet"?>
                <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" \
                xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
                <Worksheet ss:Name="Sheet1"><Table>
                """);
        for (List<String> row : rows) {
            xml.append("<Row>");
            for (int c = 0; c < row.size(); c++) {
                if (!row.get(c).isEmpty()) {
                    xml.append("<Cell ss:Index=\"").append(c + 1).append("\"><Data ss:Type=\"String\">");
                    xml.append(row.get(c).replace("&", "&amp;").replace("<", "&lt;"));
                    xml.append("</Data></Cell>");
                }
            }
            xml.append("</Row>\n");
        }
        return Files.writeString(file, xml.append("</Table></Worksheet></Workbook>\n"), StandardCharsets.UTF_8);
    }
}
