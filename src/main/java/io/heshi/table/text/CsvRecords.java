package io.heshi.table.text;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import io.heshi.table.FileLocation;
import io.heshi.table.Row;
import io.heshi.table.UnreadableFile;
import io.heshi.table.sheet.SheetLimits;
import java.util.Arrays;

/** Gathers the fields of a record into a row and knows on which line the parser stands. */
final class CsvRecords extends AbstractBaseCsvCallbackHandler<Row> {
    private static final int FEWEST_SWALLOWED = 4;

    private final String fileName;
    private final Delimiter delimiter;
    private final int linesBefore;
    private String[] fields = new String[32];
    private int count;
    private long breaks;
    private long characters;

    /** @param linesBefore lines of the file before those that the parser is given */
    CsvRecords(String fileName, Delimiter delimiter, int linesBefore) {
        this.fileName = fileName;
        this.delimiter = delimiter;
        this.linesBefore = linesBefore;
    }

    /** The line on which the field being read begins. */
    long line() {
        return Math.max(1, getStartingLineNumber()) + linesBefore + breaks;
    }

    private FileLocation spot() {
        return new FileLocation(fileName, "", line());
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        count = 0;
        breaks = 0;
        characters = 0;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        if (index == SheetLimits.COLUMNS) {
            throw SheetLimits.tooManyColumns(spot());
        }
        characters += length;
        if (characters > SheetLimits.ROW_CHARACTERS) {
            throw SheetLimits.tooManyCharacters(spot());
        }
        if (index == fields.length) {
            fields = Arrays.copyOf(fields, index * 2);
        }
        fields[index] = length == 0 ? "" : new String(buffer, offset, length);
        count = index + 1;
        if (quoted) {
            countBreaks(buffer, offset, length);
        }
    }

    private void countBreaks(char[] buffer, int offset, int length) {
        long before = breaks;
        for (int i = offset; i < offset + length; i++) {
            boolean pair = buffer[i] == '\r' && i + 1 < offset + length && buffer[i + 1] == '\n';
            if (buffer[i] == '\n' || (buffer[i] == '\r' && !pair)) {
                breaks++;
            }
        }
        if (breaks > before) {
            refuseSwallowedRows(buffer, offset, length, before);
        }
    }

    /**
     * A stray quote at the beginning of a field runs to the next one, and what stands between looks like one field: as many
     * delimiters in a field of several lines as a whole record has are rows.
     */
    private void refuseSwallowedRows(char[] buffer, int offset, int length, long breaksBefore) {
        int delimiters = 0;
        for (int i = offset; i < offset + length; i++) {
            if (buffer[i] == delimiter.character()) {
                delimiters++;
            }
        }
        if (delimiters >= FEWEST_SWALLOWED && delimiters >= delimiter.fields() - 1) {
            breaks = breaksBefore;
            throw new UnreadableFile(
                    spot(),
                    "从这一行开始的引号把后面的整行也括了进去。请修正该行的引号（字段内的引号要写两个），或重新导出。",
                    "a quote that opens on this line takes in whole lines after it. Mend the quotes of this line (a quote inside"
                            + " a field is written twice), or export the file again.");
        }
    }

    @Override
    protected Row buildRecord() {
        return Row.ofTexts(getStartingLineNumber() + linesBefore, Arrays.copyOf(fields, count));
    }
}
