package io.heshi.definition;

import java.util.List;

/**
 * Where a column of a source takes its value from: its cells, or where the sheet has no such cells or they are blank, what
 * is stated beside them.
 *
 * <pre>{@code
 * gross_pay: [应发工资, 应发合计]                        # the first of these headers that the sheet has
 * name:      {join: [姓, 名], with: ""}                  # several columns, one text
 * gross_pay: {sum: [基本工资, 津贴补贴]}                  # several columns, one number
 * pay_month: {constant: 2024-06}
 * unit_name: {from: [单位名称], sheet: true}              # else the name of the sheet
 * unit_name: {sheet: '(.+)在职人员'}                      # what the first group matches in it
 * pay_month: {file: '(\d{4})年(\d{1,2})月'}              # in the file's name; groups of a date are joined by "-"
 * pay_month: {title: '(\d{4})年(\d{1,2})月'}             # in the rows above the header, in the same way
 * }</pre>
 */
public record ValueOrigin(Cells cells, Stated stated) {

    /** The value is in the first of these headers. */
    public static ValueOrigin from(List<String> headers) {
        return new ValueOrigin(new First(headers), new Unstated());
    }

    /** Which cells of a row. */
    public sealed interface Cells {
        /** Headers as written in YAML. */
        List<String> headers();
    }

    /** No cell. */
    public record NoCells() implements Cells {
        @Override
        public List<String> headers() {
            return List.of();
        }
    }

    /** One cell. @param headers synonyms, the preferred one first */
    public record First(List<String> headers) implements Cells {
        public First {
            headers = List.copyOf(headers);
        }
    }

    /** The texts of all these columns, in this order. @param with what stands between them */
    public record Join(List<String> headers, String with) implements Cells {
        public Join {
            headers = List.copyOf(headers);
        }
    }

    /** The sum of all these columns; blank cells add nothing. */
    public record Sum(List<String> headers) implements Cells {
        public Sum {
            headers = List.copyOf(headers);
        }
    }

    /** What fills a column without cells, and a blank cell. */
    public sealed interface Stated {}

    /** Nothing does. */
    public record Unstated() implements Stated {}

    /** The same text on every row. */
    public record Constant(String text) implements Stated {}

    /** The name of the sheet. @param regex what to find in it; empty for the whole name */
    public record SheetName(String regex) implements Stated {}

    /** The name of the file, without its folders. @param regex what to find in it */
    public record FileName(String regex) implements Stated {}

    /** The rows above the header. @param regex what to find in them, without blanks */
    public record TitleText(String regex) implements Stated {}

    /** Whether the column has a value on a sheet that has none of its headers. */
    public boolean isStated() {
        return !(stated instanceof Unstated);
    }
}
