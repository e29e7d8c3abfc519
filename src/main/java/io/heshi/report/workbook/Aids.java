package io.heshi.report.workbook;

import io.heshi.ledger.Decision;
import io.heshi.report.tables.ReportColumn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FontFormatting;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFColor;

/** What helps whoever fills in a table: lists to choose from, dates that are dates, and colours that follow what is written. */
final class Aids {
    private static final String CHOICES = "choice.";
    /** Longest text by column, where somebody else goes by it. */
    private static final Map<String, Integer> LONGEST = Map.of("pack_reason", Decision.LONGEST_REASON);

    private static final byte[] RED = {(byte) 0xF8, (byte) 0xD0, (byte) 0xCB};
    private static final byte[] AMBER = {(byte) 0xFC, (byte) 0xE8, (byte) 0xB8};
    private static final byte[] PALE = {(byte) 0xE3, (byte) 0xEE, (byte) 0xF9};
    private static final byte[] DONE = {(byte) 0x76, (byte) 0x7B, (byte) 0x82};
    private static final Map<String, byte[]> SEVERITIES = Map.of("high", RED, "medium", AMBER, "low", PALE);

    private final Book book;
    private final Sheet sheet;
    private final List<? extends ReportColumn<?>> columns;
    private final int firstRow;
    private final int lastRow;

    /** @param firstRow of the table, {@code lastRow} its last */
    Aids(Book book, Sheet sheet, List<? extends ReportColumn<?>> columns, int firstRow, int lastRow) {
        this.book = book;
        this.sheet = sheet;
        this.columns = columns;
        this.firstRow = firstRow;
        this.lastRow = lastRow;
    }

    void add() {
        for (int i = 0; i < columns.size(); i++) {
            int index = i;
            ReportColumn<?> column = columns.get(i);
            book.texts().find(CHOICES + column.key()).ifPresent(list -> choices(index, list.zh()));
            if (LONGEST.containsKey(column.key())) {
                text(index, LONGEST.get(column.key()));
            }
            if (column.filled() && column.kind() == ReportColumn.Kind.DATE) {
                date(index);
            }
        }
        colours();
    }

    private void choices(int column, String list) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation validation =
                helper.createValidation(helper.createExplicitListConstraint(list.split(",", -1)), cells(column));
        validation.setSuppressDropDownArrow(true);
        refuse(
                validation,
                book.texts().zh("refused.choice", list.replace(",", book.texts().zh("list.comma"))));
    }

    private void date(int column) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation validation = helper.createValidation(
                helper.createDateConstraint(
                        DataValidationConstraint.OperatorType.GREATER_THAN, "DATE(2000,1,1)", "", "yyyy-mm-dd"),
                cells(column));
        refuse(validation, book.texts().zh("choice.no_date"));
    }

    private void text(int column, int longest) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation validation = helper.createValidation(
                helper.createTextLengthConstraint(
                        DataValidationConstraint.OperatorType.LESS_OR_EQUAL, Integer.toString(longest), null),
                cells(column));
        refuse(validation, book.texts().zh("choice.too_long", longest));
    }

    private void refuse(DataValidation validation, String text) {
        validation.setEmptyCellAllowed(true);
        validation.setShowErrorBox(true);
        validation.createErrorBox(book.texts().zh("refused.title"), text);
        sheet.addValidationData(validation);
    }

    private void colours() {
        SheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
        column("severity")
                .ifPresent(column -> SEVERITIES.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .forEach(severity -> fill(
                                formats,
                                column,
                                column,
                                cell(column) + "=\""
                                        + book.wording()
                                                .severity(severity.getKey())
                                                .zh()
                                        + "\"",
                                severity.getValue())));
        Optional<Integer> closed = column("closed");
        String open = closed.map(column -> cell(column) + "<>\"" + book.texts().zh("choice.done") + "\"")
                .orElse("TRUE");
        column("deadline")
                .ifPresent(column -> fill(
                        formats,
                        column,
                        column,
                        "AND(ISNUMBER(" + cell(column) + ")," + cell(column) + "<TODAY()," + open + ")",
                        RED));
        column("days_open").ifPresent(column -> {
            fill(formats, column, column, cell(column) + ">=90", RED);
            fill(formats, column, column, cell(column) + ">=30", AMBER);
        });
        closed.ifPresent(column -> {
            ConditionalFormattingRule rule = formats.createConditionalFormattingRule(
                    cell(column) + "=\"" + book.texts().zh("choice.done") + "\"");
            FontFormatting font = rule.createFontFormatting();
            font.setFontColor(new XSSFColor(DONE));
            formats.addConditionalFormatting(area(0, columns.size() - 1), rule);
        });
    }

    private void fill(SheetConditionalFormatting formats, int first, int last, String formula, byte[] colour) {
        ConditionalFormattingRule rule = formats.createConditionalFormattingRule(formula);
        PatternFormatting pattern = rule.createPatternFormatting();
        pattern.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        pattern.setFillBackgroundColor(new XSSFColor(colour));
        formats.addConditionalFormatting(area(first, last), rule);
    }

    /** The cell of the first row, whichever column the colour stands in. */
    private String cell(int column) {
        return "$" + CellReference.convertNumToColString(column) + (firstRow + 1);
    }

    private Optional<Integer> column(String key) {
        int index = columns.stream().map(ReportColumn::key).toList().indexOf(key);
        return index < 0 ? Optional.empty() : Optional.of(index);
    }

    private CellRangeAddressList cells(int column) {
        return new CellRangeAddressList(firstRow, lastRow, column, column);
    }

    private CellRangeAddress[] area(int first, int last) {
        return new CellRangeAddress[] {new CellRangeAddress(firstRow, lastRow, first, last)};
    }
}
