package io.heshi.table.markup;

import io.heshi.table.CellKind;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jsoup.nodes.Element;

/**
 * What a cell of a table says. Excel, WPS and Calc put the number they mean beside the one they show ({@code x:num}, {@code
 * sdval}); it is preferred, as the one that is shown may be rounded.
 */
record HtmlCell(String text, CellKind kind) {
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d*\\.?\\d+(?:[Ee][-+]?\\d+)?");
    private static final Pattern DATE_SHOWN = Pattern.compile("\\d{1,4}\\s*[-/.年].*\\d.*");
    private static final Pattern DATE_NAMES = Pattern.compile("(short|long|medium|general) date");
    private static final int LONGEST_NUMBER = 40;

    static HtmlCell of(Element cell, HtmlStyles styles) {
        String shown = HtmlText.of(cell, styles);
        if (cell.hasAttr("x:str")) {
            String whole = cell.attr("x:str");
            return new HtmlCell(whole.isEmpty() ? shown : whole, CellKind.TEXT);
        }
        if (cell.hasAttr("x:err")) {
            return new HtmlCell(shown.isEmpty() ? cell.attr("x:err") : shown, CellKind.ERROR);
        }
        if (cell.hasAttr("x:bool")) {
            return new HtmlCell(cell.attr("x:bool").toUpperCase(Locale.ROOT), CellKind.BOOLEAN);
        }
        boolean meant = cell.hasAttr("x:num") || cell.hasAttr("sdval");
        if (!meant) {
            return new HtmlCell(shown, CellKind.TEXT);
        }
        String given = (cell.hasAttr("x:num") ? cell.attr("x:num") : cell.attr("sdval")).strip();
        String number = given.isEmpty() ? shown.strip() : given;
        if (number.length() > LONGEST_NUMBER || !NUMBER.matcher(number).matches()) {
            return new HtmlCell(shown, CellKind.TEXT);
        }
        boolean date = isDate(cell, styles) || (!given.isEmpty() && isDateShown(shown));
        return new HtmlCell(number, date ? CellKind.DATE_NUMBER : CellKind.NUMBER);
    }

    private static boolean isDate(Element cell, HtmlStyles styles) {
        String format = styles.numberFormat(cell);
        if (format.isEmpty() && cell.hasAttr("sdnum")) {
            String[] parts = cell.attr("sdnum").split(";", 3);
            format = parts.length == 3 ? parts[2] : "";
        }
        return DATE_NAMES.matcher(format).find() || (!format.isEmpty() && DateUtil.isADateFormat(-1, format));
    }

    private static boolean isDateShown(String shown) {
        return shown.length() <= LONGEST_NUMBER
                && !NUMBER.matcher(shown.strip()).matches()
                && DATE_SHOWN.matcher(shown.strip()).matches();
    }
}
