package io.heshi.guess.shape;

import java.util.List;
import java.util.Optional;

/**
 * The beginning of a file, as a table.
 *
 * @param format short word for the file's format
 * @param encoding charset of a text file
 * @param delimiter what parts its fields
 * @param sheet the sheet it stands on, empty for a text file
 * @param otherSheets further sheets that hold rows
 * @param headerLine row of the header, 0 if none was found
 * @param headerRows how many rows the header takes
 * @param titles texts above the header
 * @param columns every column that has a header or a value
 * @param rows how many rows were looked at below the header
 * @param whole whether these are all
 */
public record SampledTable(
        String format,
        Optional<String> encoding,
        Optional<Character> delimiter,
        String sheet,
        List<String> otherSheets,
        long headerLine,
        int headerRows,
        List<String> titles,
        List<SampledColumn> columns,
        int rows,
        boolean whole) {

    public boolean hasHeader() {
        return headerLine > 0;
    }
}
