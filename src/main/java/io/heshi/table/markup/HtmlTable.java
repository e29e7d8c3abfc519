package io.heshi.table.markup;

import io.heshi.table.FileLocation;
import io.heshi.table.Row;
import io.heshi.table.sheet.CellBuffer;
import io.heshi.table.sheet.MergedCells;
import io.heshi.table.sheet.SheetLimits;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** One table of a web page while its rows are read: the grid of HTML 4.9.12 with its row and column spans. */
final class HtmlTable {
    // The largest spans that a browser heeds (HTML 4.9.11).
    private static final int WIDEST = 1000;
    private static final int TALLEST = 65_534;
    private static final int CELLS_OF_DATA = 3;

    private final String fileName;
    private final HtmlStyles styles;
    private final CellBuffer cells;
    private final MergedCells merged = new MergedCells();
    private @Nullable Element group;
    private long line;
    private boolean data;

    HtmlTable(String fileName, HtmlStyles styles, CellBuffer cells) {
        this.fileName = fileName;
        this.styles = styles;
        this.cells = cells;
    }

    /** Whether it is known to hold data itself, so that tables in its cells are part of their text. */
    boolean isData() {
        return data;
    }

    /** The row of a {@code tr}; empty if that holds nothing but other tables. */
    Optional<Row> row(Element tr, String sheet) {
        line++;
        if (tr.parent() != group) {
            group = tr.parent();
            merged.clear();
        }
        merged.dropEnded(line);
        cells.clear();
        FileLocation spot = new FileLocation(fileName, sheet, line);
        int column = 0;
        int filled = 0;
        for (Element cell = tr.firstElementChild(); cell != null; cell = cell.nextElementSibling()) {
            if (!cell.normalName().equals("td") && !cell.normalName().equals("th")) {
                continue;
            }
            for (int end = merged.lastColumnAt(column); end >= 0; end = merged.lastColumnAt(column)) {
                column = end + 1;
            }
            if (column >= SheetLimits.COLUMNS) {
                throw SheetLimits.tooManyColumns(spot);
            }
            HtmlCell content = HtmlCell.of(cell, styles);
            if (!content.text().isEmpty()) {
                cells.put(column, content.text(), content.kind(), () -> spot);
                cells.indent(column, styles.indent(cell));
                filled++;
            }
            int free = Math.min(SheetLimits.COLUMNS, merged.nextColumn(column)) - column;
            int width = Math.min(span(cell, "colspan", 1, WIDEST), free);
            int height = span(cell, "rowspan", TALLEST, TALLEST);
            merged.open(line, column, line + height - 1, column + width - 1);
            column += width;
        }
        data |= filled >= CELLS_OF_DATA;
        boolean onlyTables = filled == 0 && tr.selectFirst("table") != null;
        if (onlyTables) {
            return Optional.empty();
        }
        return Optional.of(cells.row(sheet, line, false, merged, isHidden(tr)));
    }

    private static int span(Element cell, String attribute, int ofZero, int most) {
        String value = cell.attr(attribute).strip();
        if (value.isEmpty() || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return 1;
        }
        int span = value.length() > 9 ? most : Math.min(most, Integer.parseInt(value));
        return span == 0 ? ofZero : span;
    }

    private boolean isHidden(Element tr) {
        for (Element element = tr; element != null; element = element.parent()) {
            if (styles.isHidden(element)) {
                return true;
            }
        }
        return false;
    }
}
