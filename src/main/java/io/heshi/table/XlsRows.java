package io.heshi.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Opens .xls workbooks. */
final class XlsRows {
    private XlsRows() {}

    static RowSource open(Path file, String fileName, Optional<String> encoding) {
        try {
            XlsBook workbook = XlsBook.open(file, fileName);
            return new WorkbookRows(
                    fileName,
                    workbook,
                    workbook.sheets().stream()
                            .map(sheet ->
                                    new WorkbookRows.Sheet(sheet.name(), () -> new XlsSheet(fileName, workbook, sheet)))
                            .iterator(),
                    (damaged, spot) -> DamagedWorkbook.at(spot));
        } catch (UnreadableFile known) {
            throw known;
        } catch (IOException | RuntimeException damaged) {
            throw DamagedWorkbook.at(Spot.file(fileName));
        }
    }
}
