package io.heshi.table;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.testing.exports.DbfFile;
import io.heshi.testing.exports.HtmlFile;
import io.heshi.testing.exports.TextFile;
import io.heshi.testing.exports.XlsFile;
import io.heshi.testing.exports.XlsxFile;
import io.heshi.testing.exports.XmlSpreadsheetFile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One table in every format gives the same rows. */
class SameRowsTest {
    private static final Charset GBK = Charset.forName("GBK");

    @TempDir
    Path folder;

    private interface Writing {
        Path write(Path file, List<List<String>> rows) throws IOException;
    }

    private static Map<String, Writing> writings() {
        Map<String, Writing> writings = new LinkedHashMap<>();
        writings.put("csv", (file, rows) -> TextFile.write(file, rows, UTF_8, ","));
        writings.put("csv-gbk", (file, rows) -> TextFile.write(file, rows, GBK, ","));
        writings.put("tab-utf16", (file, rows) -> TextFile.write(file, rows, UTF_16LE, "\t"));
        writings.put("wide-comma", (file, rows) -> TextFile.write(file, rows, UTF_8, "，"));
        writings.put("caret", (file, rows) -> TextFile.write(file, rows, UTF_8, "^"));
        writings.put("xlsx", XlsxFile::write);
        writings.put("xls", XlsFile::write);
        writings.put("html", HtmlFile::write);
        writings.put("html-gbk", (file, rows) -> HtmlFile.write(file, rows, GBK));
        writings.put("xml", XmlSpreadsheetFile::write);
        writings.put("dbf", DbfFile::write);
        writings.put("dbf-utf8", (file, rows) -> DbfFile.write(file, rows, 0, UTF_8));
        return writings;
    }

    static List<String> formats() {
        return List.copyOf(writings().keySet());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void one_table_in_every_format_gives_the_same_rows(String format) throws IOException {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("姓名", "证件", "单位", "应发"));
        for (int i = 0; i < 300; i++) {
            table.add(List.of(
                    "测试" + (char) ('一' + i),
                    "11010519491231" + (1000 + i),
                    i % 3 == 0 ? "" : "云州市第" + i + "局",
                    i + ".50"));
        }
        Path file = java.util.Objects.requireNonNull(writings().get(format)).write(folder.resolve("任意.名字"), table);
        List<Row> rows = ReadFile.rows(file);
        assertThat(ReadFile.texts(rows)).isEqualTo(table);
        assertThat(rows)
                .extracting(Row::line)
                .isEqualTo(LongStream.rangeClosed(1, table.size()).boxed().toList());
        assertThat(rows).noneMatch(Row::hidden).noneMatch(Row::deleted);
        assertThat(rows.get(1).kind(0)).isEqualTo(CellKind.TEXT);
        assertThat(rows.get(1).kind(2)).isEqualTo(CellKind.BLANK);
    }
}
