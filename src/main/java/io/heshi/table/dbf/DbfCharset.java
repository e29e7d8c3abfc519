package io.heshi.table.dbf;

import io.heshi.table.text.TextEncoding;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The charset of a table that does not say it: UTF-8 if all its text is that, else GB18030. */
final class DbfCharset {
    private static final int FULL_NAME = 10;

    private DbfCharset() {}

    static Charset found(Path file, DbfHeader header) throws IOException {
        DbfValues utf8 = new DbfValues(StandardCharsets.UTF_8, -1);
        return fits(utf8, file, header) ? StandardCharsets.UTF_8 : TextEncoding.GB18030;
    }

    private static boolean fits(DbfValues values, Path file, DbfHeader header) throws IOException {
        List<DbfField> fields =
                header.fields().stream().filter(DbfField::isText).toList();
        byte[] record = new byte[header.recordLength()];
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            in.skipNBytes(header.headerLength());
            for (DbfField field : header.fields()) {
                if (!values.fits(field.name(), 0, field.name().length, field.name().length >= FULL_NAME)) {
                    return false;
                }
            }
            for (long i = 0; i < header.records(); i++) {
                in.readNBytes(record, 0, record.length);
                for (DbfField field : fields) {
                    int length = DbfValues.trimmed(record, field.offset(), field.length());
                    if (!values.fits(record, field.offset(), length, length == field.length())) {
                        return false;
                    }
                }
            }
        }
        return true;
    }
}
