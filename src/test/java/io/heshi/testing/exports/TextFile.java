package io.heshi.testing.exports;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Text files with delimiters. */
public final class TextFile {
    private TextFile() {}

    /** Lines end in CR LF; fields are quoted only where they need it. */
    public static Path write(Path file, List<List<String>> rows, Charset charset, String delimiter) throws IOException {
        String text = rows.stream()
                .map(row -> row.stream()
                        .map(field -> quoted(field, delimiter))
                        .collect(Collectors.joining(delimiter, "", "\r\n")))
                .collect(Collectors.joining());
        return Files.write(file, text.getBytes(charset));
    }

    private static String quoted(String field, String delimiter) {
        boolean plain = !field.contains(delimiter) && field.chars().noneMatch(c -> c == '"' || c == '\n' || c == '\r');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
