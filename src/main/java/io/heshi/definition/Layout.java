package io.heshi.definition;

import java.util.List;
import java.util.Optional;

/**
 * How the files of a source are laid out, as far as the source says; what it leaves open is found out sheet by sheet.
 *
 * <pre>{@code
 * layout:
 *   header: 3                  # row of the header, or of the first of several header rows; default auto
 *   header_rows: {退休*: 2}    # how many rows the header has, 1 to 3; default auto
 *   encoding: GB18030          # of text files; default auto
 *   sheets: [工资*, 在职]       # patterns of sheet names; default every sheet
 *   hidden: skip               # hidden sheets and rows: read or skip; default read
 *   units: fill_down           # auto, merged, fill_down, heading or column
 *   wide: {by: quota_type, value: approved, headers: {行政编制: administrative}}
 * }</pre>
 *
 * @param encoding charset name, or empty to find it out
 * @param headerRow row of the first header row from 1, where it is said
 * @param headerRows number of header rows, where it is said
 * @param sheets patterns of the sheets to read; empty for every sheet
 * @param hidden what becomes of hidden sheets and rows
 * @param units where a row without a unit finds one
 * @param wide the columns that each stand for one code, where the source declares them
 */
public record Layout(
        Optional<String> encoding,
        PerSheet headerRow,
        PerSheet headerRows,
        List<String> sheets,
        HiddenRows hidden,
        UnitRows units,
        Optional<WideColumns> wide) {
    /** Everything is found out. */
    public static final Layout AUTO = new Layout(Optional.empty(), PerSheet.AUTO);

    public Layout {
        sheets = List.copyOf(sheets);
    }

    /** Everything else is found out. */
    public Layout(Optional<String> encoding, PerSheet headerRow) {
        this(encoding, headerRow, PerSheet.AUTO, List.of(), HiddenRows.READ, UnitRows.AUTO, Optional.empty());
    }
}
