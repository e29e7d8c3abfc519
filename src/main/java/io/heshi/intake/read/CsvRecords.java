package io.heshi.intake.read;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;

/** Gathers the fields of a record into a row and knows on which line the parser stands. */
final class CsvRecords extends AbstractBaseCsvCallbackHandler<Row> {

    private final String fileName;
    private String[] fields = new String[32];
    private int count;
    private long breaks;

    CsvRecords(String fileName) {
        this.fileName = fileName;
    }

    /** The line on which the field being read begins. */
    long line() {
        return Math.max(1, getStartingLineNumber()) + breaks;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        count = 0;
        breaks = 0;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        if (index == SheetLimits.COLUMNS) {
            throw SheetLimits.tooManyColumns(new Spot(fileName, "", line()));
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
        for (int i = offset; i < offset + length; i++) {
            boolean pair = buffer[i] == '\r' && i + 1 < offset + length && buffer[i + 1] == '\n';
            if (buffer[i] == '\n' || (buffer[i] == '\r' && !pair)) {
                breaks++;
            }
        }
    }

    @Override
    protected Row buildRecord() {
        return Row.ofTexts(getStartingLineNumber(), Arrays.copyOf(fields, count));
    }
}
