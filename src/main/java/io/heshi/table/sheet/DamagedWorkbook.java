package io.heshi.table.sheet;

import io.heshi.table.FileLocation;
import io.heshi.table.UnreadableFile;

/** The refusal of a workbook that cannot be read to its end. */
public final class DamagedWorkbook {
    private DamagedWorkbook() {}

    /** @param spot where it could be read no further */
    public static UnreadableFile at(FileLocation spot) {
        return new UnreadableFile(
                spot,
                "工作簿不完整或已损坏，读到此处为止。请用 Excel 或 WPS 打开后另存为 .xlsx，或重新导出。",
                "the workbook is cut off or damaged and cannot be read beyond this place."
                        + " Open it in Excel or WPS and save it as .xlsx, or export it again.");
    }
}
