package io.heshi.intake.cleanse;

import java.util.Locale;

/** Why a row is of its class; the manifest keeps the word. */
public enum LineReason {
    /** The row speaks of somebody or something. */
    DATA(RowClass.DATA),
    BLANK(RowClass.BLANK),
    HEADER(RowClass.HEADER),
    /** A header row that stands there again. */
    REPEATED(RowClass.HEADER),
    TITLE(RowClass.TITLE),
    /** A row above the header that says that amounts are in 万元. */
    TITLE_TEN_THOUSAND_YUAN(RowClass.TITLE),
    /** A row above the header that stands there again on a further page. */
    REPEATED_TITLE(RowClass.TITLE),
    TOTAL(RowClass.TOTAL),
    /** 本页合计, 本页小计. */
    PAGE_TOTAL(RowClass.TOTAL),
    /** Who made or checked the sheet, and when. */
    SIGNATURE(RowClass.NOTE),
    /** 注, 备注, 第 1 页. */
    REMARK(RowClass.NOTE),
    /** 填写说明, or a row that says in each cell how to fill it (必填, 文本, 18位). */
    INSTRUCTIONS(RowClass.NOTE),
    /** A row that shows how to fill the form (示例). */
    SAMPLE_ROW(RowClass.NOTE),
    /** A row that numbers the columns (甲 乙 1 2 3). */
    COLUMN_NUMBERS(RowClass.NOTE),
    /** 以下空白. */
    REST_EMPTY(RowClass.NOTE),
    /** One text merged across the columns, which no person or unit is. */
    BANNER(RowClass.NOTE),
    /** On a sheet without a complete header. */
    NO_HEADER(RowClass.NOTE),
    UNIT_HEADING(RowClass.UNIT_HEADING),
    /** The source does not read this sheet. */
    SHEET_NOT_SELECTED(RowClass.SKIPPED),
    /** On a hidden sheet with the headers of a visible one. */
    HIDDEN_SHEET(RowClass.SKIPPED),
    /** The source skips what is hidden. */
    HIDDEN_SKIPPED(RowClass.SKIPPED),
    /** The program that wrote the file had deleted it. */
    DELETED_RECORD(RowClass.SKIPPED);

    private final RowClass rowClass;
    private final String code;

    LineReason(RowClass rowClass) {
        this.rowClass = rowClass;
        code = name().toLowerCase(Locale.ROOT);
    }

    public RowClass rowClass() {
        return rowClass;
    }

    /** The word kept in table {@code line_class}. */
    public String code() {
        return code;
    }
}
