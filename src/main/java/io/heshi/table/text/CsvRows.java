package io.heshi.table.text;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.heshi.table.FileLocation;
import io.heshi.table.Row;
import io.heshi.table.RowSource;
import io.heshi.table.UnreadableFile;
import io.heshi.table.sheet.SheetLimits;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The records of a text file with delimiters (RFC 4180, quoted fields may hold line breaks). */
public final class CsvRows implements RowSource {
    private static final int BUFFER = 1 << 16;
    // What Excel understands as the delimiter of the file.
    private static final Pattern SEPARATOR = Pattern.compile("(?i)\"?sep=([^\"\\r\\n])\"?(?:\\r\\n|\\r|\\n)");

    private final String fileName;
    private final TextEncoding encoding;
    private final char delimiter;
    private final CsvRecords records;
    private final CloseableIterator<Row> rows;
    private Optional<Row> separatorLine;

    private CsvRows(
            String fileName, TextEncoding encoding, Reader reader, Delimiter delimiter, Optional<Row> separatorLine) {
        this.fileName = fileName;
        this.encoding = encoding;
        this.separatorLine = separatorLine;
        this.delimiter = delimiter.character();
        records = new CsvRecords(fileName, delimiter, separatorLine.isPresent() ? 1 : 0);
        rows = CsvReader.builder()
                .fieldSeparator(delimiter.character())
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(SheetLimits.CELL_CHARACTERS)
                .build(records, reader)
                .iterator();
    }

    public static RowSource open(Path file, String fileName, Optional<String> declared) throws IOException {
        TextEncoding encoding = TextEncoding.of(file, fileName, declared);
        String beginning = beginning(file, encoding);
        Matcher separator = SEPARATOR.matcher(beginning);
        if (!separator.lookingAt()) {
            return new CsvRows(fileName, encoding, encoding.reader(file), Delimiter.of(beginning), Optional.empty());
        }
        Reader reader = encoding.reader(file);
        try {
            reader.skip(separator.end());
            char character = separator.group(1).charAt(0);
            Row line = Row.ofTexts(1, new String[] {"sep=" + character});
            int fields = Delimiter.of(beginning.substring(separator.end())).fields();
            return new CsvRows(fileName, encoding, reader, new Delimiter(character, fields), Optional.of(line));
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    private static String beginning(Path file, TextEncoding encoding) throws IOException {
        try (Reader reader = encoding.reader(file)) {
            char[] beginning = new char[BUFFER];
            int length = 0;
            int read;
            while (length < BUFFER && (read = reader.read(beginning, length, BUFFER - length)) > 0) {
                length += read;
            }
            return new String(beginning, 0, length);
        }
    }

    @Override
    public Optional<Row> next() {
        if (separatorLine.isPresent()) {
            Optional<Row> first = separatorLine;
            separatorLine = Optional.empty();
            return first;
        }
        try {
            return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
        } catch (UncheckedIOException broken) {
            throw broken.getCause() instanceof CharacterCodingException
                    ? encoding.undecodable(fileName, records.line())
                    : broken;
        } catch (CsvParseException malformed) {
            throw unparsable(malformed);
        }
    }

    private UnreadableFile unparsable(CsvParseException malformed) {
        UnreadableFile known = cause(malformed, UnreadableFile.class);
        if (known != null) {
            return known;
        }
        if (cause(malformed, CharacterCodingException.class) != null) {
            return encoding.undecodable(fileName, records.line());
        }
        return new UnreadableFile(
                new FileLocation(fileName, "", records.line()),
                "从这一行开始的字段，其双引号没有正确闭合（或字段超过 1 MB）。请在源系统重新导出，或修正该行的引号（字段内的引号要写两个）。",
                "a field that begins on this line has a quote that is not closed properly (or is longer than 1 MB)."
                        + " Export the file again, or mend the quotes of this line (a quote inside a field is written twice).");
    }

    private static <T extends Throwable> @Nullable T cause(Throwable thrown, Class<T> type) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return type.cast(t);
            }
        }
        return null;
    }

    @Override
    public Optional<Character> delimiter() {
        return Optional.of(delimiter);
    }

    @Override
    public Optional<String> encoding() {
        return Optional.of(encoding.charset().name());
    }

    @Override
    public void close() {
        try {
            rows.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
