package io.heshi.table;

/**
 * A place in a file.
 *
 * @param sheet empty for a text file or the whole workbook
 * @param line from 1, or 0 for the whole file or sheet
 */
public record FileLocation(String fileName, String sheet, long line) {

    public static FileLocation file(String fileName) {
        return new FileLocation(fileName, "", 0);
    }

    String zh() {
        return fileName + (sheet.isEmpty() ? "" : "，工作表“" + sheet + "”") + (line == 0 ? "" : "，第 " + line + " 行");
    }

    String en() {
        return fileName + (sheet.isEmpty() ? "" : ", sheet \"" + sheet + "\"") + (line == 0 ? "" : ", line " + line);
    }
}
