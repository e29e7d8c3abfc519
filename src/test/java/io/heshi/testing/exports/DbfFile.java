package io.heshi.testing.exports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tables of dBASE and FoxPro, field by field. */
public final class DbfFile {
    private static final int LONGEST_NAME = 10;
    private static final int MOST_TEXT = 254;

    private final int version;
    private final int codePage;
    private final Charset charset;
    private final List<Field> fields = new ArrayList<>();
    private final List<byte[]> records = new ArrayList<>();

    private record Field(String name, char type, int length, int decimals, int flags) {}

    /**
     * An empty table.
     *
     * @param version 0x03 for dBASE III, 0x30 for Visual FoxPro
     * @param codePage 0x7A or 0x4D for GBK, 0 for none
     */
    public DbfFile(int version, int codePage, Charset charset) {
        this.version = version;
        this.codePage = codePage;
        this.charset = charset;
    }

    /** A dBASE III table of text fields with the code page of FoxPro in China; the first row gives the field names. */
    public static Path write(Path file, List<List<String>> rows) throws IOException {
        return write(file, rows, 0x7A, Charset.forName("GBK"));
    }

    /** A dBASE III table of text fields; names have 10 bytes at most. */
    public static Path write(Path file, List<List<String>> rows, int codePage, Charset charset) throws IOException {
        DbfFile table = new DbfFile(0x03, codePage, charset);
        for (int c = 0; c < rows.get(0).size(); c++) {
            int width = 1;
            for (List<String> row : rows.subList(1, rows.size())) {
                width = Math.max(width, row.get(c).getBytes(charset).length);
            }
            table.field(rows.get(0).get(c), 'C', width, 0);
        }
        rows.subList(1, rows.size()).forEach(row -> table.record(row.toArray(String[]::new)));
        return table.save(file);
    }

    public DbfFile field(String name, char type, int length, int decimals) {
        return field(name, type, length, decimals, 0);
    }

    /** @param flags 2 for a field that may be null, 1 for one of the system */
    public DbfFile field(String name, char type, int length, int decimals, int flags) {
        if (name.getBytes(charset).length > LONGEST_NAME || (type == 'C' && length > MOST_TEXT)) {
            throw new IllegalArgumentException("does not fit: " + name);
        }
        fields.add(new Field(name, type, length, decimals, flags));
        return this;
    }

    /** A record of texts; numbers stand right in their fields. */
    public DbfFile record(String... values) {
        Object[] objects = Arrays.copyOf(values, values.length, Object[].class);
        return add(' ', objects);
    }

    /** A record marked as deleted. */
    public DbfFile deleted(String... values) {
        Object[] objects = Arrays.copyOf(values, values.length, Object[].class);
        return add('*', objects);
    }

    /** A record whose values are texts or, for binary fields, their bytes. */
    public DbfFile add(char mark, Object... values) {
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        record.write(mark);
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            byte[] bytes = values[i] instanceof byte[] given ? given : ((String) values[i]).getBytes(charset);
            byte[] place = new byte[field.length()];
            Arrays.fill(place, (byte) ' ');
            boolean right = field.type() == 'N' || field.type() == 'F';
            int length = Math.min(bytes.length, place.length);
            System.arraycopy(bytes, 0, place, right ? place.length - length : 0, length);
            record.writeBytes(place);
        }
        records.add(record.toByteArray());
        return this;
    }

    public byte[] bytes() {
        boolean visual = version == 0x30;
        int headerLength = 32 + 32 * fields.size() + 1 + (visual ? 263 : 0);
        int recordLength = 1 + fields.stream().mapToInt(Field::length).sum();
        ByteBuffer header = ByteBuffer.allocate(headerLength).order(ByteOrder.LITTLE_ENDIAN);
        header.put((byte) version).put((byte) 26).put((byte) 6).put((byte) 30);
        header.putInt(records.size()).putShort((short) headerLength).putShort((short) recordLength);
        header.put(29, (byte) codePage);
        int at = 32;
        int offset = 1;
        for (Field field : fields) {
            byte[] name = field.name().getBytes(charset);
            header.put(at, name);
            header.put(at + 11, (byte) field.type());
            header.putInt(at + 12, offset);
            header.put(at + 16, (byte) field.length());
            header.put(at + 17, (byte) field.decimals());
            header.put(at + 18, (byte) field.flags());
            offset += field.length();
            at += 32;
        }
        header.put(at, (byte) 0x0D);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(header.array());
        records.forEach(all::writeBytes);
        all.write(0x1A);
        return all.toByteArray();
    }

    public Path save(Path file) throws IOException {
        return Files.write(file, bytes());
    }
}
