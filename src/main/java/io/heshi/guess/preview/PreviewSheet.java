package io.heshi.guess.preview;

import java.util.List;

/**
 * The header of a sheet.
 *
 * @param name of the sheet, empty for a text file
 * @param firstLine of the header; {@code Long.MAX_VALUE} if the sheet has none that is read
 * @param lastLine the same as {@code firstLine} if the header is one row
 * @param columns what stands over the columns, from left to right
 * @param absent canonical columns of the source that the sheet lacks
 */
public record PreviewSheet(String name, long firstLine, long lastLine, List<Column> columns, List<String> absent) {
    public PreviewSheet {
        columns = List.copyOf(columns);
        absent = List.copyOf(absent);
    }

    public boolean hasHeader() {
        return firstLine != Long.MAX_VALUE;
    }

    /**
     * A column of the file.
     *
     * @param position from 0
     * @param field the canonical column it goes to, empty if nobody uses it
     */
    public record Column(int position, String header, String field) {}
}
