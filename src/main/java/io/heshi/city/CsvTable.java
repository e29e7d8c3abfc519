package io.heshi.city;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/** A CSV file as Excel saves it: CRLF, and quotes only where they are needed. */
final class CsvTable implements Table {

    private static final int BUFFER = 1 << 16;

    private final Writer out;

    CsvTable(Path file, Charset charset) throws IOException {
        // An encoder of its own, so that a character that the charset lacks is an error and not a question mark.
        this.out =
                new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), charset.newEncoder()), BUFFER);
    }

    @Override
    public void row(Object... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                out.write(',');
            }
            cell(cells[i].toString());
        }
        out.write("\r\n");
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void cell(String text) throws IOException {
        if (text.indexOf(',') < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0) {
            out.write(text);
        } else {
            out.write('"');
            out.write(text.replace("\"", "\"\""));
            out.write('"');
        }
    }
}
