package io.heshi.table.text;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heshi.table.ReadFile;
import io.heshi.table.Row;
import io.heshi.table.UnreadableFile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFilesTest {
    @TempDir
    Path folder;

    private List<Row> rows(String text) throws IOException {
        return ReadFile.rows(Files.writeString(folder.resolve("a.txt"), text, UTF_8));
    }

    private static char delimiter(String... lines) {
        return Delimiter.of(String.join("\n", lines)).character();
    }

    @Test
    void utf_16_without_a_mark_is_told_by_its_zero_bytes() throws IOException {
        String text = "姓名,单位\r\n一,云州市一一局\r\n" + "丁,上\r\n".repeat(3000);
        Path file = folder.resolve("a.csv");
        for (Charset charset : List.of(UTF_16LE, UTF_16BE)) {
            Files.write(file, text.getBytes(charset));
            assertThat(ReadFile.encoding(file)).isEqualTo(charset.name());
            assertThat(ReadFile.rows(file)).hasSize(3002);
            assertThat(ReadFile.rows(file).get(1).text(1)).isEqualTo("云州市一一局");
        }
        byte[] odd = (text + "x").getBytes(UTF_16LE);
        Files.write(file, java.util.Arrays.copyOf(odd, odd.length - 1));
        assertThatThrownBy(() -> ReadFile.rows(file))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("UTF-16LE");
    }

    @Test
    void the_line_that_tells_excel_the_delimiter_is_heeded_and_accounted_for() throws IOException {
        List<Row> rows = rows("sep=;\r\n姓名;应发\r\n甲;\"1,5\r\n2\"\r\n乙;2,5\r\n");
        assertThat(ReadFile.texts(rows))
                .containsExactly(List.of("sep=;"), List.of("姓名", "应发"), List.of("甲", "1,5\r\n2"), List.of("乙", "2,5"));
        assertThat(rows).extracting(Row::line).containsExactly(1L, 2L, 3L, 5L);
    }

    @Test
    void the_delimiter_is_the_one_on_which_the_lines_agree() {
        assertThat(delimiter("a;b;c", "1;2,5;3,6", "1;2,5;3,6")).isEqualTo(';');
        assertThat(delimiter("姓名，单位，备注", "甲，乙，丙", "丁，戊，1,5")).isEqualTo('，');
        assertThat(delimiter("姓名、单位", "甲、乙", "丙、丁")).isEqualTo('、');
        assertThat(delimiter("姓名；单位", "甲；乙")).isEqualTo('；');
        assertThat(delimiter("姓名^单位^备注", "甲^乙^a,b")).isEqualTo('^');
        assertThat(delimiter("关于工资，2026年，说明", "姓名,单位,备注", "甲,乙,一，二，三", "甲,乙,一，二，三"))
                .isEqualTo(',');
        assertThat(delimiter("姓名", "甲", "乙")).isEqualTo(',');
        assertThat(delimiter("填表说明，请如实填写", "姓名", "甲")).isEqualTo(',');
    }

    @Test
    void a_quote_inside_a_field_stays_and_one_before_it_is_told() throws IOException {
        assertThat(rows("名称\t规格\n管\t5\" 管\n").get(1).text(1)).isEqualTo("5\" 管");
        assertThatThrownBy(() -> rows("名称\t规格\n管\t\"5\" 管\n"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("line 2");
    }

    @Test
    void a_stray_quote_never_takes_in_rows_without_a_word() {
        assertThatThrownBy(() -> rows("a,b,c,d,e\n1,\"2,3,4,5\n1,2,3,4,5\n1,2\",3,4,5\n"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContainingAll("line 2", "takes in whole lines");
    }

    @Test
    void a_note_of_several_lines_is_one_field() throws IOException {
        assertThat(rows("a,b,c,d,e,f\n1,2,3,4,5,\"一,二\n三,四\"\n").get(1).text(5)).isEqualTo("一,二\n三,四");
    }
}
