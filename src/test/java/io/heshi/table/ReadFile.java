package io.heshi.table;

import io.heshi.table.format.Format;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a whole file. */
public final class ReadFile {
    private ReadFile() {}

    public static List<Row> rows(Path file) throws IOException {
        return rows(file, Optional.empty());
    }

    public static List<Row> rows(Path file, Optional<String> encoding) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (RowSource source = Format.of(file).open(file, name(file), encoding)) {
            for (Optional<Row> row = source.next(); row.isPresent(); row = source.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }

    /** How many rows there are; none is kept. */
    public static long count(Path file) throws IOException {
        long rows = 0;
        try (RowSource source = Format.of(file).open(file, name(file), Optional.empty())) {
            while (source.next().isPresent()) {
                rows++;
            }
        }
        return rows;
    }

    public static String encoding(Path file) throws IOException {
        try (RowSource source = Format.of(file).open(file, name(file), Optional.empty())) {
            return source.encoding().orElse("");
        }
    }

    public static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            texts.add(row.text(i));
        }
        return texts;
    }

    public static List<List<String>> texts(List<Row> rows) {
        return rows.stream().map(ReadFile::texts).toList();
    }

    /** What the cells show, those of merged regions filled. */
    public static List<String> filled(Row row) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < row.filledSize(); i++) {
            texts.add(row.filled(i));
        }
        return texts;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
