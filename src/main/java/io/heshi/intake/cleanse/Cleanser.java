package io.heshi.intake.cleanse;

import io.heshi.definition.CodeTable;
import io.heshi.definition.Source;
import io.heshi.intake.cleanse.column.ColumnForms;
import io.heshi.intake.layout.MappedRow;
import io.heshi.intake.layout.SheetLayout;
import java.util.List;
import java.util.Map;

/**
 * Turns the rows of one file, in order, into claims and rejects. The outcome depends on the row, and on the rows above it only
 * where the unit is read from a heading or filled down. Single-threaded.
 */
public final class Cleanser {
    private final Source source;
    private final Map<String, CodeTable> codes;
    private final Mentions mentions = new Mentions();
    private final ColumnForms forms;
    private SheetLayout layout = SheetLayout.NONE;
    private SheetCleanser sheet;
    private String sheetName = "";

    /**
     * @param codes code tables by name
     * @param forms of the file that the rows are of
     */
    public Cleanser(Source source, Map<String, CodeTable> codes, ColumnForms forms) {
        this.source = source;
        this.forms = forms;
        this.codes = Map.copyOf(codes);
        sheet = compiled();
    }

    public Outcome cleanse(MappedRow laid) {
        if (laid.layout() != layout) {
            layout = laid.layout();
            SheetCleanser above = sheet;
            sheet = compiled();
            if (laid.row().sheet().equals(sheetName)) {
                sheet.follow(above);
            }
        }
        sheetName = laid.row().sheet();
        return sheet.cleanse(laid);
    }

    /** The totals that were checked since the last call; ask after every row. */
    public List<TotalCheck> takeTotalChecks() {
        return sheet.takeTotalChecks();
    }

    private SheetCleanser compiled() {
        return new SheetCleanser(source, codes, layout, mentions, forms);
    }
}
