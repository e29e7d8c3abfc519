package io.heshi.report.tables;

import java.math.BigDecimal;

/** What stands in a cell of a report, whichever file shows it. */
public sealed interface Cell {
    Cell EMPTY = new Words("", "");

    static Cell words(String text) {
        return text.isEmpty() ? EMPTY : new Words(text, "");
    }

    /** In Chinese only. */
    static Mark mark(String text, String tone, boolean alarm) {
        return new Mark(text, tone, alarm);
    }

    /** @param en shown on the page beside the Chinese; empty when it says nothing more */
    record Words(String zh, String en) implements Cell {}

    /**
     * A short word such as a state.
     *
     * @param tone how the page colours it, a CSS class
     * @param alarm whether staff must not overlook it in the workbook
     */
    record Mark(String zh, String en, String tone, boolean alarm) implements Cell {
        Mark(String zh, String tone, boolean alarm) {
            this(zh, "", tone, alarm);
        }
    }

    /** @param alarm whether staff must not overlook it */
    record Count(long number, boolean alarm) implements Cell {}

    record Amount(BigDecimal number) implements Cell {}
}
