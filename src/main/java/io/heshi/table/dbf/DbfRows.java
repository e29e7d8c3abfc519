package io.heshi.table.dbf;

import io.heshi.table.CellKind;
import io.heshi.table.FileLocation;
import io.heshi.table.Row;
import io.heshi.table.RowSource;
import io.heshi.table.RowTraits;
import io.heshi.table.UnreadableFile;
import io.heshi.table.text.TextEncoding;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The records of a dBASE or FoxPro table. Line 1 is made of the field names, record n is line n+1. Records marked as deleted
 * are rows as well ({@link Row#deleted}). Memos stand in a file of their own and are blank.
 */
public final class DbfRows implements RowSource {
    private static final int BUFFER = 1 << 16;

    private final String fileName;
    private final DbfHeader header;
    private final List<DbfField> columns;
    private final DbfValues values;
    private final InputStream in;
    private final byte[] record;
    private long read = -1;

    private DbfRows(String fileName, DbfHeader header, DbfValues values, InputStream in) {
        this.fileName = fileName;
        this.header = header;
        this.values = values;
        this.in = in;
        columns = header.fields().stream().filter(field -> !field.isSystem()).toList();
        record = new byte[header.recordLength()];
    }

    public static RowSource open(Path file, String fileName, Optional<String> declared) throws IOException {
        DbfHeader header;
        try (InputStream in = Files.newInputStream(file)) {
            header = DbfHeader.read(in.readNBytes(DbfHeader.LONGEST), fileName);
        }
        long bytes = Files.size(file);
        long end = header.headerLength() + header.records() * header.recordLength();
        if (end > bytes) {
            throw new UnreadableFile(
                    FileLocation.file(fileName),
                    "数据表应有 " + header.records() + " 条记录，文件却在此之前就结束了。请重新导出或重新传送。",
                    "the table should have " + header.records()
                            + " records, but the file ends before that. Export or send it again.");
        }
        InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        try {
            Charset charset = charset(file, fileName, header, declared);
            in.skipNBytes(header.headerLength());
            DbfRows rows = new DbfRows(fileName, header, new DbfValues(charset, header.nullFlags()), in);
            if (bytes - end >= header.recordLength()) {
                rows.requireEnd(file, end);
            }
            return rows;
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** Records beyond the count of the header would be lost without a word. */
    private void requireEnd(Path file, long end) throws IOException {
        byte[] beyond = new byte[1];
        try (InputStream rest = Files.newInputStream(file)) {
            rest.skipNBytes(end);
            rest.readNBytes(beyond, 0, 1);
        }
        if (beyond[0] == ' ' || beyond[0] == '*') {
            throw new UnreadableFile(
                    FileLocation.file(fileName),
                    "数据表写明有 " + header.records() + " 条记录，文件里却更多，可能在写入时中断。请在源系统修复后重新导出。",
                    "the table says it has " + header.records()
                            + " records, but the file holds more: writing it was perhaps interrupted. Export it again.");
        }
    }

    private static Charset charset(Path file, String fileName, DbfHeader header, Optional<String> declared)
            throws IOException {
        if (declared.isPresent()) {
            return TextEncoding.charset(fileName, declared.get());
        }
        if (header.codePage().isPresent()) {
            return header.codePage().get();
        }
        return DbfCharset.found(file, header);
    }

    @Override
    public Optional<Row> next() {
        if (read < 0) {
            read = 0;
            return Optional.of(headerRow());
        }
        if (read == header.records()) {
            return Optional.empty();
        }
        try {
            if (in.readNBytes(record, 0, record.length) < record.length) {
                throw DbfHeader.damaged(fileName);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        read++;
        if (record[0] != ' ' && record[0] != '*' && record[0] != 0) {
            throw damaged();
        }
        return Optional.of(row());
    }

    private UnreadableFile damaged() {
        return new UnreadableFile(
                new FileLocation(fileName, "", read + 1),
                "数据表的记录从这里起错位，文件已损坏。请重新导出或重新传送。",
                "from here on the records of the table are out of place: the file is damaged. Export or send it again.");
    }

    private Row headerRow() {
        String[] texts = new String[columns.size()];
        for (int i = 0; i < texts.length; i++) {
            byte[] name = columns.get(i).name();
            texts[i] = values.text(name, 0, name.length, new FileLocation(fileName, "", 1));
        }
        return Row.ofTexts(1, texts);
    }

    private Row row() {
        FileLocation spot = new FileLocation(fileName, "", read + 1);
        String[] texts = new String[columns.size()];
        CellKind[] kinds = new CellKind[texts.length];
        Arrays.fill(kinds, CellKind.TEXT);
        for (int i = 0; i < texts.length; i++) {
            DbfField field = columns.get(i);
            texts[i] = values.of(field, record, spot);
            kinds[i] = DbfValues.kind(field, texts[i]);
        }
        RowTraits traits = record[0] == '*' ? RowTraits.DELETED : RowTraits.PLAIN;
        return Row.ofCells("", read + 1, texts, kinds, false, traits);
    }

    @Override
    public Optional<String> encoding() {
        return Optional.of(values.charset().name());
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
