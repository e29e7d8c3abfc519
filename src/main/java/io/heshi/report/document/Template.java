package io.heshi.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * A template as it was read, with the workbook that remains when its rows are taken out.
 *
 * @param skeleton styles, widths, paper and whatever else hangs on no row
 */
record Template(DocumentKind kind, byte[] skeleton, List<Sheet> sheets) {

    /** @param merges as they stand in the template */
    record Sheet(List<Row> rows, List<CellRangeAddress> merges) {}

    /**
     * @param list of which it is repeated for every line; empty for a row that stands once
     * @param height in points; below zero where the program that shows it is to choose
     */
    record Row(int index, float height, String list, List<Cell> cells) {
        boolean repeated() {
            return !list.isEmpty();
        }
    }

    /**
     * @param lastColumn up to which it is merged; before the column itself where it is merged over rows
     * @param content text and places in turn; a number of the template itself stands alone
     */
    record Cell(int column, int lastColumn, int style, List<Piece> content) {}

    sealed interface Piece {}

    record Words(String text) implements Piece {}

    record Constant(double number) implements Piece {}

    record Place(String name) implements Piece {}

    /** Rows that follow one another and are repeated for the same list, or one row that stands once. */
    record Block(Optional<String> list, List<Row> rows) {}

    static List<Block> blocks(List<Row> rows) {
        List<Block> blocks = new ArrayList<>();
        List<Row> open = new ArrayList<>();
        for (Row row : rows) {
            if (!open.isEmpty() && !follows(open.get(open.size() - 1), row)) {
                blocks.add(block(open));
                open = new ArrayList<>();
            }
            open.add(row);
        }
        if (!open.isEmpty()) {
            blocks.add(block(open));
        }
        return blocks;
    }

    /** Every name that is asked for. */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (Sheet sheet : sheets) {
            for (Row row : sheet.rows()) {
                for (Cell cell : row.cells()) {
                    cell.content().forEach(piece -> {
                        if (piece instanceof Place place) {
                            names.add(place.name());
                        }
                    });
                }
            }
        }
        return names;
    }

    private static Block block(List<Row> rows) {
        String list = rows.get(0).list();
        return new Block(list.isEmpty() ? Optional.empty() : Optional.of(list), List.copyOf(rows));
    }

    private static boolean follows(Row last, Row next) {
        return last.repeated() && last.list().equals(next.list()) && next.index() == last.index() + 1;
    }
}
