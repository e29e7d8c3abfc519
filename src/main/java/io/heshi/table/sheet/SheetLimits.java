package io.heshi.table.sheet;

import io.heshi.table.FileLocation;
import io.heshi.table.UnreadableFile;

/** How large a sheet may be (those of .xlsx), and what is said of a larger one. */
public final class SheetLimits {
    public static final int COLUMNS = 16_384;
    public static final int ROWS = 1_048_576;
    /** Characters of one row and of one cell. */
    public static final int ROW_CHARACTERS = 4_000_000;

    public static final int CELL_CHARACTERS = 1 << 20;

    private SheetLimits() {}

    public static UnreadableFile tooManyColumns(FileLocation spot) {
        return new UnreadableFile(
                spot,
                "这一行超过 " + COLUMNS + " 列。请检查分隔符和换行。",
                "this line has more than " + COLUMNS + " columns. Check its delimiters and line breaks.");
    }

    public static UnreadableFile tooManyCharacters(FileLocation spot) {
        return new UnreadableFile(
                spot,
                "这一行（或其中一个单元格）的文字过多，不像是数据。请检查换行和引号，或重新导出。",
                "this line, or one cell of it, holds far more text than data does. Check line breaks and quotes, or export"
                        + " the file again.");
    }

    public static UnreadableFile rowOutOfOrder(FileLocation spot) {
        return new UnreadableFile(
                spot,
                "行号重复、倒退或超过 " + ROWS + "，文件已损坏。请用 Excel 或 WPS 打开后另存，或重新导出。",
                "row numbers repeat, go backwards or pass " + ROWS
                        + ": the file is damaged. Open it in Excel or WPS and save" + " it again, or export it again.");
    }
}
