package io.heshi.intake.cleanse;

import io.heshi.definition.ClaimKind;
import io.heshi.intake.read.CellKind;
import io.heshi.intake.read.Row;
import io.heshi.intake.read.SheetLayout;
import io.heshi.vocabulary.BlankText;
import io.heshi.vocabulary.IdReading;

/** Tells the class of a row. A row that speaks of a person, a unit or a quota in any readable way is data: when in doubt, data. */
final class RowClasses {
    private static final int DIGITS_OF_A_NUMBER = 6;
    private static final String REST_EMPTY = "以下空白";

    private final ClaimKind kind;
    private final SheetLayout layout;
    private final int name;
    private final int unitCode;
    private final int unitName;
    private final int quotaType;

    RowClasses(ClaimKind kind, SheetLayout layout) {
        this.kind = kind;
        this.layout = layout;
        name = layout.position("name");
        unitCode = layout.position("unit_code");
        unitName = layout.position("unit_name");
        quotaType = layout.position("quota_type");
    }

    /** The class of the header row or a row above it, or of any row when there is no header. */
    RowClass ofBeginning(Row row) {
        if (row.line() == layout.headerLine()) {
            return RowClass.HEADER;
        }
        if (isBlank(row)) {
            return RowClass.BLANK;
        }
        return layout == SheetLayout.NONE ? RowClass.NOTE : RowClass.TITLE;
    }

    /** The class of a row below the header that has no valid ID number. */
    RowClass of(Row row, IdReading reading) {
        if (isBlank(row)) {
            return saysRestIsEmpty(row) ? RowClass.NOTE : RowClass.BLANK;
        }
        if (layout.isHeader(row)) {
            return RowClass.HEADER;
        }
        boolean readable = switch (kind) {
            case PERSON -> isReadablePerson(row, reading);
            case UNIT, QUOTA ->
                isReadable(row, unitCode) || (isReadable(row, unitName) && hasLetter(row.text(unitName)));
        };
        if (kind == ClaimKind.QUOTA && quotaType >= 0 && RowWords.isTotal(row.text(quotaType))) {
            return RowClass.TOTAL;
        }
        String first = firstText(row);
        if (!hasNumberLike(reading) && RowWords.isSignature(first)) {
            return RowClass.NOTE;
        }
        if (readable) {
            return RowClass.DATA;
        }
        if (hasTotal(row)) {
            return RowClass.TOTAL;
        }
        return RowWords.isRemark(first) ? RowClass.NOTE : RowClass.DATA;
    }

    private boolean isReadablePerson(Row row, IdReading reading) {
        return hasNumberLike(reading) || (isReadable(row, name) && !hasDigit(row.text(name)));
    }

    private static boolean isReadable(Row row, int position) {
        String text = row.text(Math.max(0, position));
        return position >= 0
                && !BlankText.isBlank(text)
                && !RowWords.isTotal(text)
                && !RowWords.isSignature(text)
                && !RowWords.isRemark(text);
    }

    private static boolean hasNumberLike(IdReading reading) {
        return reading instanceof IdReading.Invalid invalid
                && invalid.text().chars().filter(c -> c >= '0' && c <= '9').count() >= DIGITS_OF_A_NUMBER;
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    private static boolean hasLetter(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }

    private static boolean hasTotal(Row row) {
        for (int i = 0; i < row.size(); i++) {
            if (row.kind(i) == CellKind.TEXT && RowWords.isTotal(row.text(i))) {
                return true;
            }
        }
        return false;
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
