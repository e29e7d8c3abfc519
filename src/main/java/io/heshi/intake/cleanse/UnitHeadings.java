package io.heshi.intake.cleanse;

import io.heshi.definition.Source;
import io.heshi.definition.UnitRows;
import io.heshi.intake.cleanse.column.Cell;
import io.heshi.intake.layout.MappedRow;
import io.heshi.intake.layout.SheetLayout;
import io.heshi.intake.layout.TitleUnit;
import io.heshi.intake.layout.UnitLabel;
import io.heshi.table.Row;
import io.heshi.vocabulary.text.BlankText;
import io.heshi.vocabulary.text.CleanText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * The rows of one sheet that say nothing but the unit of the rows below them. Deeper indented headings belong to the ones
 * above them; a row belongs to the nearest heading that is indented less, or without indentation to the nearest.
 *
 * <p>Undeclared, a sheet has such rows only if nothing else says the unit, and a row is one only if it looks like a unit: it
 * ends like one, is labelled, is indented less than the row below, or is longer than a name and stands in no column of names.
 */
final class UnitHeadings {
    private static final int LONGEST_NAME_OF_A_PERSON = 4;
    private static final int LONGEST = 40;
    private static final int NONE = -1;

    private final boolean active;
    private final SheetLayout layout;
    private final Mentions mentions;
    private final int id;
    private final int name;
    private final Set<Integer> mapped;
    private final Deque<Heading> stack = new ArrayDeque<>();
    private final Mention ofSheet;

    private record Heading(int indent, boolean underNames, Mention mention) {}

    UnitHeadings(Source source, SheetLayout layout, Mentions mentions) {
        this.layout = layout;
        this.mentions = mentions;
        boolean stated = layout.positions("unit_code").length > 0
                || layout.positions("unit_name").length > 0
                || !layout.stated("unit_code").isEmpty()
                || !layout.stated("unit_name").isEmpty();
        UnitRows rows = source.layout().units();
        active = rows == UnitRows.HEADING || (rows == UnitRows.AUTO && !stated);
        id = layout.position("id_no");
        name = layout.position("name");
        mapped = layout.mapped();
        TitleUnit titled = layout.titleUnit();
        ofSheet = active
                        && (RowWords.isOrganization(titled.name())
                                || !titled.code().isEmpty())
                ? mentions.of(titled.code(), titled.name())
                : Mention.NONE;
    }

    /** Takes a row without an ID number as a heading, if it is one. */
    boolean take(MappedRow laid) {
        if (!active || laid.isLast()) {
            return false;
        }
        Row row = laid.row();
        int said = onlyText(row);
        TitleUnit labelled = UnitLabel.of(row);
        if (!labelled.isNone() && saysNothingElse(row)) {
            push(Math.max(0, said), row, mentions.of(labelled.code(), labelled.name()));
            return true;
        }
        if (said == NONE) {
            return takeCodeAndUnit(row);
        }
        HeadingText text = HeadingText.of(CleanText.of(row.text(said)));
        if (!looksLikeUnit(text.unit(), said, laid)) {
            return false;
        }
        push(said, row, mentions.of(text.code(), text.unit()));
        return true;
    }

    /** What was said is not understood and may have been a heading: the rows below have no unit until one is named again. */
    void doubt() {
        if (active) {
            stack.clear();
            stack.push(new Heading(0, false, Mention.NONE));
        }
    }

    /** A code and the unit beside it, in the columns of serial numbers and names for example. */
    private boolean takeCodeAndUnit(Row row) {
        int code = NONE;
        int unit = NONE;
        for (int i = 0; i < row.size(); i++) {
            if (BlankText.isBlank(row.text(i))) {
                continue;
            }
            if (code == NONE && HeadingText.isCode(Cell.text(row, i))) {
                code = i;
            } else if (code != NONE && unit == NONE && RowWords.isOrganization(CleanText.of(row.text(i)))) {
                unit = i;
            } else {
                return false;
            }
        }
        if (unit == NONE || code == id) {
            return false;
        }
        push(unit, row, mentions.of(Cell.text(row, code), CleanText.of(row.text(unit))));
        return true;
    }

    private boolean looksLikeUnit(String text, int position, MappedRow laid) {
        if (text.length() > LONGEST || RowWords.isSentence(text)) {
            return false;
        }
        if (text.chars().anyMatch(Character::isDigit) && !RowWords.isOrganization(text)) {
            return false;
        }
        // What stands above a repeated header is the title of a page, unless it can only be a unit.
        if (!RowWords.isOrganization(text) && (layout.isTitle(laid.row()) || layout.isHeader(laid.below()))) {
            return false;
        }
        boolean underNames = position == name;
        if (!underNames && mapped.contains(position)) {
            return RowWords.isOrganization(text);
        }
        boolean indentedLess = !laid.below().text(position).isBlank()
                && laid.row().indent(position) < laid.below().indent(position);
        return RowWords.isOrganization(text)
                || indentedLess
                || (!underNames && text.codePointCount(0, text.length()) > LONGEST_NAME_OF_A_PERSON);
    }

    private void push(int position, Row row, Mention mention) {
        int indent = row.indent(position);
        while (!stack.isEmpty() && stack.peek().indent >= indent) {
            stack.pop();
        }
        stack.push(new Heading(indent, position == name, mention));
    }

    /** The unit of a row that names none itself. */
    Mention of(Row row) {
        if (stack.isEmpty()) {
            return ofSheet;
        }
        if (name >= 0 && stack.size() > 1) {
            int indent = row.indent(name);
            for (Heading heading : stack) {
                if (heading.underNames && heading.indent < indent) {
                    return heading.mention;
                }
            }
        }
        return stack.peek().mention;
    }

    /** The first cell of the only text of the row, however many cells it is merged over; {@link #NONE} if it says more. */
    private static int onlyText(Row row) {
        int only = NONE;
        for (int i = 0; i < row.size(); i++) {
            if (!row.text(i).isBlank()) {
                if (only != NONE && !row.text(i).equals(row.text(only))) {
                    return NONE;
                }
                only = only == NONE ? i : only;
            }
        }
        return only;
    }

    /** Whether nothing without a label stands where persons have number and name: then the row is about no person. */
    private boolean saysNothingElse(Row row) {
        return isLabelOrBlank(row, id) && isLabelOrBlank(row, name);
    }

    private static boolean isLabelOrBlank(Row row, int position) {
        String text = position < 0 ? "" : row.text(position);
        return BlankText.isBlank(text) || text.indexOf(':') >= 0 || text.indexOf('：') >= 0;
    }
}
