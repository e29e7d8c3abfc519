package io.heshi.table.xls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heshi.table.CellKind;
import io.heshi.table.ReadFile;
import io.heshi.table.Row;
import io.heshi.table.UnreadableFile;
import io.heshi.testing.exports.XlsFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsRowsTest {
    @TempDir
    Path folder;

    @Test
    void cells_have_the_numbers_and_kinds_that_the_file_has() throws IOException {
        Path file = folder.resolve("表.et");
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            CellStyle date = workbook.createCellStyle();
            date.setDataFormat(workbook.createDataFormat().getFormat("yyyy\"年\"m\"月\""));
            HSSFRow row = workbook.createSheet("甲").createRow(4);
            row.createCell(0).setCellValue("文字");
            row.createCell(2).setCellValue((double) 110105194912310021L);
            row.createCell(3).setCellValue(29221);
            row.getCell(3).setCellStyle(date);
            row.createCell(4).setCellValue(true);
            row.createCell(5, CellType.ERROR).setCellErrorValue((byte) 42);
            row.createCell(6).setCellFormula("1+1");
            row.getCell(6).setCellValue(2.5);
            row.createCell(7).setCellFormula("\"a\"&\"b\"");
            row.getCell(7).setCellValue("结果");
            row.createCell(8).setCellValue(12345678.9);
            row.createCell(9).setCellValue(0.1);
            row.createCell(10).setCellValue(-3);
            row.createCell(11).setCellValue(1980.1);
            row.createCell(12).setCellValue(new HSSFRichTextString("𫰡䶮"));
            XlsFile.save(workbook, file);
        }
        List<Row> rows = ReadFile.rows(file);
        assertThat(rows).hasSize(1);
        Row row = rows.get(0);
        assertThat(row.sheet()).isEqualTo("甲");
        assertThat(row.line()).isEqualTo(5);
        assertThat(ReadFile.texts(row))
                .containsExactly(
                        "文字",
                        "",
                        "1.10105194912310016E17",
                        "29221",
                        "TRUE",
                        "#N/A",
                        "2.5",
                        "结果",
                        "12345678.9",
                        "0.1",
                        "-3",
                        "1980.1",
                        "𫰡䶮");
        assertThat(List.of(row.kind(0), row.kind(1), row.kind(2), row.kind(3), row.kind(4), row.kind(5)))
                .containsExactly(
                        CellKind.TEXT,
                        CellKind.BLANK,
                        CellKind.NUMBER,
                        CellKind.DATE_NUMBER,
                        CellKind.BOOLEAN,
                        CellKind.ERROR);
        assertThat(row.kind(6)).isEqualTo(CellKind.NUMBER);
        assertThat(row.kind(7)).isEqualTo(CellKind.TEXT);
        assertThat(row.date1904()).isFalse();
    }

    @Test
    void rows_without_cells_stay_and_sheets_follow_each_other() throws IOException {
        Path file = folder.resolve("a.xls");
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            HSSFSheet first = workbook.createSheet("一");
            first.createRow(0).createCell(0).setCellValue("a");
            first.createRow(2);
            first.createRow(9).createCell(255).setCellValue("b");
            workbook.createSheet("空");
            workbook.createSheet("二").createRow(65_535).createCell(0).setCellValue("c");
            XlsFile.save(workbook, file);
        }
        List<Row> rows = ReadFile.rows(file);
        assertThat(rows).extracting(Row::line).containsExactly(1L, 3L, 10L, 65_536L);
        assertThat(rows).extracting(Row::sheet).containsExactly("一", "一", "一", "二");
        assertThat(rows.get(2).text(255)).isEqualTo("b");
    }

    @Test
    void long_shared_strings_are_whole_across_records() throws IOException {
        Random random = new Random(20260630);
        List<List<String>> table = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(300);
            for (int k = 0; k < length; k++) {
                text.append(random.nextInt(10) == 0 ? 'x' : (char) ('一' + random.nextInt(5000)));
            }
            table.add(List.of("行" + i, text.toString(), "latin " + i, "末"));
        }
        assertThat(ReadFile.texts(ReadFile.rows(XlsFile.write(folder.resolve("a.xls"), table))))
                .isEqualTo(table);
    }

    @Test
    void cells_that_stand_column_by_column_come_row_by_row() throws IOException {
        Path file = raw(sheet -> {
            for (int column = 0; column < 3; column++) {
                for (int row = 0; row < 4; row++) {
                    record(sheet, 0x203, 14, row, column, 0).putDouble(row * 10 + column);
                }
            }
        });
        List<Row> rows = ReadFile.rows(file);
        assertThat(ReadFile.texts(rows))
                .containsExactly(
                        List.of("0", "1", "2"),
                        List.of("10", "11", "12"),
                        List.of("20", "21", "22"),
                        List.of("30", "31", "32"));
    }

    @Test
    void packed_numbers_and_old_labels_are_read() throws IOException {
        Path file = raw(sheet -> {
            record(sheet, 0x27E, 10, 0, 0, 0).putInt(12345 << 2 | 3);
            record(sheet, 0xBD, 18, 0, 1, 0)
                    .putInt(7 << 2 | 2)
                    .putShort((short) 0)
                    .putInt((int) (Double.doubleToLongBits(1.5) >>> 32))
                    .putShort((short) 2);
            byte[] text = {'A', 'b'};
            record(sheet, 0x204, 11, 0, 3, 0).putShort((short) 2).put((byte) 0).put(text);
        });
        Row row = ReadFile.rows(file).get(0);
        assertThat(ReadFile.texts(row)).containsExactly("123.45", "7", "1.5", "Ab");
    }

    @Test
    void a_password_is_told() throws Exception {
        Path old = folder.resolve("a.xls");
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue("a");
            XlsFile.save(workbook, old);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        Path recent = folder.resolve("a.xlsx");
        try (POIFSFileSystem container = new POIFSFileSystem();
                XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue("a");
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream out = encryptor.getDataStream(container)) {
                workbook.write(out);
            }
            try (OutputStream out = Files.newOutputStream(recent)) {
                container.writeFilesystem(out);
            }
        }
        for (Path file : List.of(old, recent)) {
            assertThatThrownBy(() -> ReadFile.rows(file))
                    .isInstanceOf(UnreadableFile.class)
                    .hasMessageContainingAll("密码", "password");
        }
    }

    @Test
    void excel_95_and_other_documents_are_told() throws IOException {
        assertThatThrownBy(() -> ReadFile.rows(container("Book", new byte[5000])))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("Excel 5.0/95");
        assertThatThrownBy(() -> ReadFile.rows(container("WordDocument", new byte[5000])))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("not a workbook");
        byte[] biff4 = {9, 4, 6, 0, 0, 0, 16, 0, 0, 0};
        assertThatThrownBy(() -> ReadFile.rows(Files.write(folder.resolve("b4.xls"), biff4)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("Excel 4.0");
    }

    private interface Cells {
        void put(ByteBuffer sheet);
    }

    private static ByteBuffer record(ByteBuffer out, int sid, int length, int row, int column, int style) {
        out.putShort((short) sid).putShort((short) length);
        return out.putShort((short) row).putShort((short) column).putShort((short) style);
    }

    /** A workbook of one sheet whose cell records the test writes. */
    private Path raw(Cells cells) throws IOException {
        ByteBuffer out = ByteBuffer.allocate(1 << 14).order(ByteOrder.LITTLE_ENDIAN);
        byte[] rest = new byte[12];
        out.putShort((short) 0x809)
                .putShort((short) 16)
                .putShort((short) 0x600)
                .putShort((short) 5)
                .put(rest);
        out.putShort((short) 0x85).putShort((short) 10);
        int place = out.position();
        out.putInt(0)
                .put((byte) 0)
                .put((byte) 0)
                .put((byte) 2)
                .put((byte) 0)
                .put((byte) 'S')
                .put((byte) '1');
        out.putShort((short) 0x0A).putShort((short) 0);
        out.putInt(place, out.position());
        out.putShort((short) 0x809)
                .putShort((short) 16)
                .putShort((short) 0x600)
                .putShort((short) 0x10)
                .put(rest);
        cells.put(out);
        out.putShort((short) 0x0A).putShort((short) 0);
        return container("Workbook", Arrays.copyOf(out.array(), Math.max(5000, out.position())));
    }

    private Path container(String stream, byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new java.io.ByteArrayInputStream(bytes), stream);
            container.writeFilesystem(out);
        }
        return Files.write(folder.resolve(stream + ".xls"), out.toByteArray());
    }
}
