package io.heshi.table.xls;

import io.heshi.table.FileLocation;
import io.heshi.table.RowSource;
import io.heshi.table.SheetName;
import io.heshi.table.UnreadableFile;
import io.heshi.table.sheet.DamagedWorkbook;
import io.heshi.table.sheet.WorkbookRows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Opens .xls workbooks. */
public final class XlsRows {
    private XlsRows() {}

    public static RowSource open(Path file, String fileName, Optional<String> encoding) {
        try {
            XlsBook workbook = XlsBook.open(file, fileName);
            return new WorkbookRows(
                    fileName,
                    workbook,
                    workbook.sheets().stream()
                            .map(sheet -> new WorkbookRows.Sheet(
                                    new SheetName(sheet.name(), sheet.hidden()),
                                    () -> new XlsSheet(fileName, workbook, sheet)))
                            .toList(),
                    (damaged, spot) -> DamagedWorkbook.at(spot));
        } catch (UnreadableFile known) {
            throw known;
        } catch (IOException | RuntimeException damaged) {
            throw DamagedWorkbook.at(FileLocation.file(fileName));
        }
    }
}
