package io.heshi.report;

import com.opencsv.CSVWriter;
import io.heshi.catalogue.Texts;
import io.heshi.report.facts.FindingRow;
import io.heshi.report.facts.RunFacts;
import io.heshi.report.tables.Cell;
import io.heshi.report.tables.ReportColumn;
import io.heshi.report.tables.ReportContent;
import io.heshi.vocabulary.text.FormulaText;
import java.io.IOException;
import java.io.Writer;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Every finding of the run as a line: UTF-8 with a byte order mark and CRLF, as spreadsheet programs in Chinese expect. */
final class ExceptionsCsv {
    private static final int LONGEST = 32_767;
    private static final String CUT = "…";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final RunFacts facts;
    private final List<ReportColumn<FindingRow>> columns;
    private final Texts messages;

    ExceptionsCsv(ReportContent content) {
        this.facts = content.facts();
        this.columns = content.findings().all();
        this.messages = content.texts();
    }

    void write(Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(BYTE_ORDER_MARK);
            CSVWriter csv = new CSVWriter(out, ',', '"', '"', "\r\n");
            csv.writeNext(
                    columns.stream()
                            .map(column -> FormulaText.harmless(
                                    column.heading(messages).zh()))
                            .toArray(String[]::new),
                    false);
            facts.findings(
                    "50-by-number",
                    row -> columns.stream()
                            .map(column -> text(column.cell().apply(row)))
                            .toArray(String[]::new),
                    fields -> csv.writeNext(fields, false));
            // The writer keeps what goes wrong to itself until it is asked.
            if (csv.checkError()) {
                throw new IOException("cannot write the list of exceptions", csv.getException());
            }
        }
    }

    private static String text(Cell cell) {
        if (cell instanceof Cell.Words words) {
            return fitting(FormulaText.harmless(words.zh()));
        }
        if (cell instanceof Cell.Mark mark) {
            return fitting(FormulaText.harmless(mark.zh()));
        }
        return cell instanceof Cell.Amount amount
                ? amount.number().setScale(2, RoundingMode.HALF_UP).toPlainString()
                : Long.toString(((Cell.Count) cell).number());
    }

    /** What a cell of a spreadsheet can hold; beyond it programs go on in the next row. */
    private static String fitting(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + CUT;
    }
}
