package io.heshi.table.xlsx;

import io.heshi.table.FileLocation;
import io.heshi.table.RowSource;
import io.heshi.table.SheetName;
import io.heshi.table.UnreadableFile;
import io.heshi.table.markup.Xml;
import io.heshi.table.sheet.DamagedWorkbook;
import io.heshi.table.sheet.SheetLimits;
import io.heshi.table.sheet.WorkbookRows;
import java.io.IOException;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamException;

/** Opens .xlsx workbooks. */
public final class XlsxRows {
    private XlsxRows() {}

    public static RowSource open(Path file, String fileName) {
        try {
            Workbook workbook = Workbook.open(file, fileName);
            return new WorkbookRows(
                    fileName,
                    workbook,
                    workbook.sheets().stream()
                            .map(sheet -> new WorkbookRows.Sheet(
                                    new SheetName(sheet.name(), sheet.hidden()),
                                    () -> new SheetCells(fileName, workbook, sheet)))
                            .toList(),
                    XlsxRows::refusal);
        } catch (UnreadableFile known) {
            throw known;
        } catch (IOException | XMLStreamException | RuntimeException damaged) {
            throw refusal(damaged, FileLocation.file(fileName));
        }
    }

    private static UnreadableFile refusal(Exception damaged, FileLocation spot) {
        if (damaged instanceof Xml.TooLong) {
            return SheetLimits.tooManyCharacters(spot);
        }
        if (Xml.isCausedBy(damaged, GuardedInput.Bomb.class)) {
            return new UnreadableFile(
                    spot,
                    "工作簿解压后异常庞大，像是恶意或损坏的文件，不再读取。请重新导出。",
                    "the workbook unpacks to far more than data does, as a malicious or damaged file would, and is not read."
                            + " Export it again.");
        }
        return DamagedWorkbook.at(spot);
    }
}
