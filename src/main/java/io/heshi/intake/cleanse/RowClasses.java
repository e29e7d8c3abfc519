package io.heshi.intake.cleanse;

import io.heshi.definition.HiddenRows;
import io.heshi.definition.Source;
import io.heshi.intake.cleanse.column.Cell;
import io.heshi.intake.layout.SheetLayout;
import io.heshi.table.CellKind;
import io.heshi.table.Row;
import io.heshi.vocabulary.IdReading;
import io.heshi.vocabulary.text.BlankText;

/** Tells the class of a row. A row that speaks of a person, a unit or a quota in any readable way is data: when in doubt, data. */
final class RowClasses {
    private static final int DIGITS_OF_A_NUMBER = 6;
    private static final int DIGITS_OF_AN_ID = 15;
    private static final int FEWEST_NUMBERS = 3;
    private static final int FEWEST_HINTS = 2;
    private static final String REST_EMPTY = "以下空白";

    private final boolean ofPersons;
    private final boolean ofUnits;
    private final boolean skipsHidden;
    private final SheetLayout layout;
    private final int name;
    private final int unitCode;
    private final int unitName;
    private final int quotaType;

    RowClasses(Source source, SheetLayout layout) {
        ofPersons = source.claims().namesPerson();
        ofUnits = source.claims().hasUnit();
        skipsHidden = source.layout().hidden() == HiddenRows.SKIP;
        this.layout = layout;
        name = layout.position("name");
        unitCode = layout.position("unit_code");
        unitName = layout.position("unit_name");
        quotaType = layout.position("quota_type");
    }

    /** The class of a row that need not be looked into: {@link LineReason#DATA} if it must. */
    LineReason ofPlace(Row row) {
        if (layout == SheetLayout.NOT_SELECTED) {
            return LineReason.SHEET_NOT_SELECTED;
        }
        if (layout == SheetLayout.HIDDEN_COPY) {
            return LineReason.HIDDEN_SHEET;
        }
        if (row.deleted()) {
            return LineReason.DELETED_RECORD;
        }
        if (skipsHidden && row.hidden()) {
            return LineReason.HIDDEN_SKIPPED;
        }
        return row.line() <= layout.headerLine() ? ofBeginning(row) : LineReason.DATA;
    }

    /** The class of a header row or a row above it, or of any row when there is no header. */
    private LineReason ofBeginning(Row row) {
        if (row.line() >= layout.firstHeaderLine() && layout != SheetLayout.NONE) {
            return LineReason.HEADER;
        }
        if (isBlank(row)) {
            return LineReason.BLANK;
        }
        if (layout == SheetLayout.NONE) {
            return LineReason.NO_HEADER;
        }
        return SheetLayout.saysTenThousand(row) ? LineReason.TITLE_TEN_THOUSAND_YUAN : LineReason.TITLE;
    }

    /** Whether the first cell of the row labels it as an example; such a row may show a valid number. */
    boolean isSample(Row row) {
        for (int i = 0; i < row.size(); i++) {
            if (!row.text(i).isBlank()) {
                return RowWords.isSample(row.text(i), i == name || i == unitName);
            }
        }
        return false;
    }

    /** The class of a row below the header that has no valid ID number. */
    LineReason of(Row row, IdReading reading) {
        if (isBlank(row)) {
            return saysRestIsEmpty(row) ? LineReason.REST_EMPTY : LineReason.BLANK;
        }
        if (layout.isHeader(row)) {
            return LineReason.REPEATED;
        }
        boolean numbered = hasNumberLike(reading);
        if (!numbered && layout.isTitle(row)) {
            return LineReason.REPEATED_TITLE;
        }
        if (!numbered && numbersColumns(row)) {
            return LineReason.COLUMN_NUMBERS;
        }
        if (!numbered && isAllHints(row)) {
            return LineReason.INSTRUCTIONS;
        }
        boolean readable = isReadable(row, numbered);
        if (!ofPersons && quotaType >= 0 && RowWords.isTotal(row.text(quotaType))) {
            return LineReason.TOTAL;
        }
        String first = firstText(row);
        if (!numbered && RowWords.isSignature(first)) {
            return LineReason.SIGNATURE;
        }
        boolean banner = !numbered && isBanner(row);
        if (readable && !banner) {
            return LineReason.DATA;
        }
        String total = total(row);
        if (!total.isEmpty()) {
            return RowWords.isPageTotal(total) ? LineReason.PAGE_TOTAL : LineReason.TOTAL;
        }
        if (RowWords.isInstructions(first)) {
            return LineReason.INSTRUCTIONS;
        }
        if (RowWords.isRemark(first)) {
            return LineReason.REMARK;
        }
        return banner ? LineReason.BANNER : LineReason.DATA;
    }

    /** Whether the row has one text only, merged over several columns. */
    private static boolean isBanner(Row row) {
        int only = -1;
        for (int i = 0; i < row.size(); i++) {
            if (!row.text(i).isBlank()) {
                if (only >= 0) {
                    return false;
                }
                only = i;
            }
        }
        return only >= 0 && row.spansRight(only);
    }

    private boolean isReadable(Row row, boolean numbered) {
        if (ofPersons) {
            return numbered || (isReadable(row, name) && !hasDigit(row.text(name)));
        }
        return ofUnits
                ? isReadable(row, unitCode) || (isReadable(row, unitName) && hasLetter(row.text(unitName)))
                : total(row).isEmpty()
                        && !RowWords.isInstructions(firstText(row))
                        && !RowWords.isRemark(firstText(row));
    }

    private static boolean isReadable(Row row, int position) {
        String text = row.text(Math.max(0, position));
        return position >= 0
                && !BlankText.isBlank(text)
                && !RowWords.isTotal(text)
                && !RowWords.isSignature(text)
                && !RowWords.isInstructions(text)
                && !RowWords.isRemark(text);
    }

    /** Many digits; among Chinese words only as many as an ID number has, because words may hold dates. */
    static boolean hasNumberLike(IdReading reading) {
        if (reading instanceof IdReading.Other) {
            return true;
        }
        if (!(reading instanceof IdReading.Invalid invalid)) {
            return false;
        }
        long digits = invalid.text().chars().filter(c -> c >= '0' && c <= '9').count();
        boolean words = invalid.text().codePoints().anyMatch(Character::isIdeographic);
        return digits >= (words ? DIGITS_OF_AN_ID : DIGITS_OF_A_NUMBER);
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    private static boolean hasLetter(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }

    /** 甲 乙 1 2 3: letters first, then the numbers from 1 on, in every cell that says anything. */
    private static boolean numbersColumns(Row row) {
        int cells = 0;
        int last = 0;
        for (int i = 0; i < row.size(); i++) {
            if (row.text(i).isBlank()) {
                continue;
            }
            int number = RowWords.columnNumber(Cell.text(row, i));
            if (number < 0 || (number == 0 && last > 0) || (number > 0 && number != last + 1)) {
                return false;
            }
            last = number;
            cells++;
        }
        return cells >= FEWEST_NUMBERS;
    }

    private static boolean isAllHints(Row row) {
        int hints = 0;
        for (int i = 0; i < row.size(); i++) {
            if (!row.text(i).isBlank()) {
                if (!RowWords.isHint(row.text(i))) {
                    return false;
                }
                hints++;
            }
        }
        return hints >= FEWEST_HINTS;
    }

    /** The cell that labels the row as a total, or empty text. */
    static String total(Row row) {
        for (int i = 0; i < row.size(); i++) {
            if (row.kind(i) == CellKind.TEXT && RowWords.isTotal(row.text(i))) {
                return row.text(i);
            }
        }
        return "";
    }

    private static String firstText(Row row) {
        for (int i = 0; i < row.size(); i++) {
            if (!row.text(i).isBlank()) {
                return row.text(i);
            }
        }
        return "";
    }

    private static boolean isBlank(Row row) {
        for (int i = 0; i < row.size(); i++) {
            if (!BlankText.isBlank(row.text(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean saysRestIsEmpty(Row row) {
        for (int i = 0; i < row.size(); i++) {
            if (row.text(i).contains(REST_EMPTY)) {
                return true;
            }
        }
        return false;
    }
}
