package io.heshi.table.dbf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heshi.table.CellKind;
import io.heshi.table.ReadFile;
import io.heshi.table.Row;
import io.heshi.table.UnreadableFile;
import io.heshi.testing.exports.DbfFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DbfRowsTest {
    private static final Charset GBK = Charset.forName("GBK");

    @TempDir
    Path folder;

    private static byte[] bytes(int size, java.util.function.Consumer<ByteBuffer> fill) {
        ByteBuffer buffer = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        fill.accept(buffer);
        return buffer.array();
    }

    @Test
    void values_of_every_type_keep_all_their_digits() throws IOException {
        Path file = new DbfFile(0x30, 0x7A, GBK)
                .field("姓名", 'C', 20, 0)
                .field("身份证号", 'N', 18, 0)
                .field("应发", 'N', 12, 2)
                .field("出生日期", 'D', 8, 0)
                .field("在编", 'L', 1, 0)
                .field("序号", 'I', 4, 0)
                .field("比率", 'B', 8, 0)
                .field("实发", 'Y', 8, 4)
                .field("时间", 'T', 8, 0)
                .field("备注", 'M', 4, 0)
                .add(
                        ' ',
                        "甲",
                        "110105194912310021",
                        "1234.50",
                        "19491231",
                        "T",
                        bytes(4, b -> b.putInt(-7)),
                        bytes(8, b -> b.putDouble(0.35)),
                        bytes(8, b -> b.putLong(12345600)),
                        bytes(8, b -> b.putInt(2440588).putInt(3_661_000)),
                        "    ")
                .save(folder.resolve("a.csv"));
        List<Row> rows = ReadFile.rows(file);
        assertThat(ReadFile.texts(rows.get(0)))
                .containsExactly("姓名", "身份证号", "应发", "出生日期", "在编", "序号", "比率", "实发", "时间", "备注");
        Row row = rows.get(1);
        assertThat(ReadFile.texts(row))
                .containsExactly(
                        "甲",
                        "110105194912310021",
                        "1234.50",
                        "19491231",
                        "TRUE",
                        "-7",
                        "0.35",
                        "1234.5600",
                        "1970-01-01 01:01:01",
                        "");
        assertThat(row.kind(1)).isEqualTo(CellKind.TEXT);
        assertThat(row.kind(4)).isEqualTo(CellKind.BOOLEAN);
        assertThat(row.kind(6)).isEqualTo(CellKind.NUMBER);
        assertThat(row.kind(9)).isEqualTo(CellKind.BLANK);
        assertThat(ReadFile.encoding(file)).isEqualTo("GB18030");
    }

    @Test
    void deleted_records_are_told_and_lines_are_counted_from_the_header() throws IOException {
        Path file = new DbfFile(0x03, 0x4D, GBK)
                .field("XM", 'C', 10, 0)
                .record("甲")
                .deleted("乙")
                .record("丙")
                .save(folder.resolve("a.dbf"));
        List<Row> rows = ReadFile.rows(file);
        assertThat(rows).extracting(row -> row.text(0)).containsExactly("XM", "甲", "乙", "丙");
        assertThat(rows).extracting(Row::line).containsExactly(1L, 2L, 3L, 4L);
        assertThat(rows).extracting(Row::deleted).containsExactly(false, false, true, false);
    }

    @Test
    void null_flags_of_visual_foxpro_are_heeded() throws IOException {
        Path file = new DbfFile(0x30, 0x7A, GBK)
                .field("XM", 'V', 6, 0)
                .field("SFZH", 'C', 6, 0, 2)
                .field("_NullFlags", '0', 1, 0, 1)
                .add(' ', new byte[] {'a', 'b', 0, 0, 0, 2}, "123456", new byte[] {1})
                .add(' ', "abcdef", "null", new byte[] {2})
                .save(folder.resolve("a.dbf"));
        assertThat(ReadFile.texts(ReadFile.rows(file)))
                .containsExactly(List.of("XM", "SFZH"), List.of("ab", "123456"), List.of("abcdef", ""));
    }

    @Test
    void the_charset_is_found_where_the_table_names_none_and_the_source_decides() throws IOException {
        List<List<String>> rows = List.of(List.of("姓名", "单位"), List.of("李四", "云州市教育局"), List.of("女", "云"));
        Path utf8 = DbfFile.write(folder.resolve("u.dbf"), rows, 0, UTF_8);
        assertThat(ReadFile.texts(ReadFile.rows(utf8))).isEqualTo(rows);
        assertThat(ReadFile.encoding(utf8)).isEqualTo("UTF-8");
        Path gbk = DbfFile.write(folder.resolve("g.dbf"), rows, 0x03, GBK);
        assertThat(ReadFile.texts(ReadFile.rows(gbk))).isEqualTo(rows);
        Path lying = DbfFile.write(folder.resolve("l.dbf"), rows, 0x7A, UTF_8);
        assertThat(ReadFile.texts(ReadFile.rows(lying, Optional.of("UTF-8")))).isEqualTo(rows);
    }

    @Test
    void a_character_that_the_width_of_its_field_cuts_shows_that_it_is_lost() throws IOException {
        Path file = new DbfFile(0x03, 0x7A, GBK)
                .field("DW", 'C', 5, 0)
                .record("云州市")
                .save(folder.resolve("a.dbf"));
        assertThat(ReadFile.rows(file).get(1).text(0)).isEqualTo("云州\uFFFD");
    }

    @Test
    void bytes_of_another_charset_are_told_with_their_line() throws IOException {
        Path file = new DbfFile(0x03, 0x7A, GBK)
                .field("DW", 'C', 6, 0)
                .record("云州")
                .add(' ', new byte[] {'a', (byte) 0xFF, (byte) 0xFF, 'b', 'c', 'd'})
                .save(folder.resolve("a.dbf"));
        assertThatThrownBy(() -> ReadFile.rows(file))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContainingAll("line 3", "GB18030");
    }

    @Test
    void a_number_wider_than_its_field_is_an_error_and_not_a_number() throws IOException {
        Path file = new DbfFile(0x03, 0x7A, GBK)
                .field("GZ", 'N', 4, 0)
                .record("****")
                .save(folder.resolve("a.dbf"));
        assertThat(ReadFile.rows(file).get(1).kind(0)).isEqualTo(CellKind.ERROR);
    }

    @Test
    void a_table_cut_off_and_one_that_holds_more_than_it_says_are_refused() throws IOException {
        byte[] whole = new DbfFile(0x03, 0x7A, GBK)
                .field("XM", 'C', 10, 0)
                .record("甲")
                .record("乙")
                .bytes();
        Path file = folder.resolve("a.dbf");
        Files.write(file, Arrays.copyOf(whole, whole.length - 5));
        assertThatThrownBy(() -> ReadFile.rows(file))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("2 records");
        byte[] fewer = whole.clone();
        fewer[4] = 1;
        Files.write(file, fewer);
        assertThatThrownBy(() -> ReadFile.rows(file))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("holds more");
        byte[] lying = whole.clone();
        lying[10] = 50;
        Files.write(file, lying);
        assertThatThrownBy(() -> ReadFile.rows(file))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("contradicts itself");
    }
}
