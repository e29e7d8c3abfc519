package io.heshi.city.export;

import com.opencsv.CSVWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/** A CSV file as Excel saves it: CRLF, and quotes only where they are needed. */
public final class CsvTable implements Table {

    private static final int BUFFER = 1 << 16;

    private final CSVWriter out;

    public CsvTable(Path file, Charset charset) throws IOException {
        // An encoder of its own, so that a character that the charset lacks is an error and not a question mark.
        Writer text =
                new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), charset.newEncoder()), BUFFER);
        this.out = new CSVWriter(text, ',', '"', '"', "\r\n");
    }

    @Override
    public void row(Object... cells) throws IOException {
        String[] texts = new String[cells.length];
        for (int i = 0; i < cells.length; i++) {
            texts[i] = cells[i].toString();
        }
        out.writeNext(texts, false);
        fail();
    }

    @Override
    public void close() throws IOException {
        try (out) {
            out.flush();
            fail();
        }
    }

    /** The writer keeps what went wrong to itself. */
    private void fail() throws IOException {
        IOException failed = out.getException();
        if (failed != null) {
            throw failed;
        }
    }
}
