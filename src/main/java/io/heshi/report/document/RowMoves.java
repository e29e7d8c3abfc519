package io.heshi.report.document;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;

/** Where the rows of a template came to stand once some of them were repeated. */
final class RowMoves {
    private final List<Repeated> repeated = new ArrayList<>();
    private int shift;

    /** @param times how often its rows stand there */
    private record Repeated(int first, int last, int firstThere, int times) {
        int rows() {
            return last - first + 1;
        }

        int lastThere() {
            return firstThere + rows() * times - 1;
        }
    }

    /** Rows of the template, from the top down, that stand there so often. */
    void repeat(int first, int last, int times) {
        Repeated block = new Repeated(first, last, first + shift, times);
        repeated.add(block);
        shift += block.rows() * (times - 1);
    }

    /** Where a row below everything that was repeated so far stands. */
    int next(int row) {
        return row + shift;
    }

    /** A range of the template, over all repetitions that it reaches. */
    CellRangeAddress moved(CellRangeAddress range) {
        return new CellRangeAddress(
                at(range.getFirstRow(), true),
                at(range.getLastRow(), false),
                range.getFirstColumn(),
                range.getLastColumn());
    }

    /** The same; one that lies within repeated rows stands there as often as they do. */
    List<CellRangeAddress> copies(CellRangeAddress range) {
        for (Repeated block : repeated) {
            if (range.getFirstRow() >= block.first() && range.getLastRow() <= block.last()) {
                List<CellRangeAddress> copies = new ArrayList<>();
                for (int i = 0; i < block.times(); i++) {
                    int down = block.firstThere() - block.first() + i * block.rows();
                    copies.add(new CellRangeAddress(
                            range.getFirstRow() + down,
                            range.getLastRow() + down,
                            range.getFirstColumn(),
                            range.getLastColumn()));
                }
                return copies;
            }
        }
        return List.of(moved(range));
    }

    private int at(int row, boolean first) {
        int moved = row;
        for (Repeated block : repeated) {
            if (row >= block.first() && row <= block.last()) {
                return first ? block.firstThere() + row - block.first() : block.lastThere() - (block.last() - row);
            }
            if (row > block.last()) {
                moved = row + block.lastThere() - block.last();
            }
        }
        return moved;
    }
}
