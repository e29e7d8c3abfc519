package io.heshi.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heshi.definition.Source;
import io.heshi.intake.TakenFile;
import io.heshi.intake.TestFiles;
import io.heshi.intake.TestSources;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnreadableFileTest {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String HEADER = "身份证号,姓名,单位名称,应发工资";
    private static final String ROW = "11010519491231002X,甲甲,云州市财政局,5000.00";

    @TempDir
    Path folder;

    private AbstractThrowableAssert<?, ?> taking(Path file) {
        return taking(file, TestSources.payroll());
    }

    private static AbstractThrowableAssert<?, ?> taking(Path file, Source source) {
        return assertThatThrownBy(() -> TakenFile.take(file, source))
                .isInstanceOf(UnreadableFile.class)
                .hasNoCause();
    }

    @Test
    void an_empty_file_is_refused() throws IOException {
        taking(Files.createFile(folder.resolve("pay.csv"))).hasMessageContainingAll("pay.csv", "0 字节", "0 bytes");
    }

    @Test
    void an_unclosed_quote_is_told_with_the_line_where_it_opens() throws IOException {
        Path file = TestFiles.text(
                folder,
                "pay.csv",
                UTF_8,
                HEADER,
                "11010519491231002X,\"甲\n甲\",云州市财政局,1",
                "440524188001010014,\"乙",
                ROW,
                ROW);
        taking(file).hasMessageContainingAll("第 4 行", "line 4", "quote").hasMessageNotContaining("乙");
    }

    @Test
    void an_unclosed_quote_in_a_large_file_is_told_as_well() throws IOException {
        String[] lines = new String[60_000];
        Arrays.fill(lines, ROW);
        lines[0] = HEADER;
        lines[9] = "440524188001010014,\"乙,云州市教育局,1";
        taking(TestFiles.text(folder, "pay.csv", UTF_8, lines)).hasMessageContaining("line 10:");
    }

    @Test
    void text_after_a_closing_quote_is_told_without_showing_it() throws IOException {
        Path file = TestFiles.text(folder, "pay.csv", UTF_8, HEADER, ROW, "11010519491231002X,\"甲甲\"7,云州,1");
        taking(file).hasMessageContaining("line 3").hasMessageNotContaining("'7'");
    }

    @Test
    void a_wrongly_declared_encoding_is_told_with_its_line() throws IOException {
        Path file = TestFiles.text(folder, "pay.csv", GB18030, "id,name", HEADER, ROW);
        taking(file, TestSources.withEncoding(TestSources.payroll(), "UTF-8"))
                .hasMessageContainingAll("第 2 行", "UTF-8", "encoding");
    }

    @Test
    void an_encoding_that_does_not_exist_is_told() throws IOException {
        Path file = TestFiles.text(folder, "pay.csv", UTF_8, HEADER, ROW);
        taking(file, TestSources.withEncoding(TestSources.payroll(), "UTF-99")).hasMessageContaining("UTF-99");
    }

    @Test
    void bytes_of_no_encoding_are_told_with_their_line() throws IOException {
        byte[] text = (HEADER + "\n" + ROW + "\n").getBytes(UTF_8);
        byte[] damaged = Arrays.copyOf(text, text.length + 3);
        damaged[text.length] = (byte) 0xFF;
        damaged[text.length + 1] = (byte) 0xFF;
        damaged[text.length + 2] = '\n';
        taking(Files.write(folder.resolve("pay.csv"), damaged))
                .hasMessageContainingAll("line 3", "neither UTF-8 nor GB18030");
    }

    @ParameterizedTest(name = "{0}, {1} bytes fewer, declared: {2}")
    @CsvSource({
        "UTF-8, 1, ''",
        "UTF-8, 2, ''",
        "UTF-8, 1, UTF-8",
        "UTF-8, 2, UTF-8",
        "GB18030, 1, ''",
        "GB18030, 1, GBK",
        "GB18030, 1, GB18030"
    })
    void a_text_file_that_ends_within_a_character_has_not_arrived_whole(String charset, int fewer, String declared)
            throws IOException {
        byte[] text =
                (HEADER + "\n" + (ROW + "\n").repeat(30) + "11010519491231002X,陈").getBytes(Charset.forName(charset));
        Path file = Files.write(folder.resolve("pay.csv"), Arrays.copyOf(text, text.length - fewer));
        taking(
                        file,
                        declared.isEmpty()
                                ? TestSources.payroll()
                                : TestSources.withEncoding(TestSources.payroll(), declared))
                .hasMessageContainingAll("line 32", "breaks off", "没有传过来");
    }

    @Test
    void big5_is_suspected_rather_than_read_as_something_else() throws IOException {
        String text = "身份證號,姓名,單位名稱\n11010519491231002X,陳建國,雲州市財政局預算編制科\n".repeat(5);
        taking(Files.write(folder.resolve("pay.csv"), text.getBytes(Charset.forName("Big5"))))
                .hasMessageContaining("Big5");
    }

    @Test
    void a_missing_required_column_is_told_with_what_is_there() throws IOException {
        Path file = TestFiles.text(
                folder, "pay.csv", UTF_8, "2026年工资表", "姓名,证件编号,单位名称,应发工资,13800001111", "甲甲,11010519491231002X,云州,1");
        taking(file)
                .hasMessageContainingAll("line 2", "id_no", "身份证号码", "证件编号", "sources/test.yaml:1")
                .hasMessageNotContaining("13800001111")
                .hasMessageNotContaining("甲甲");
    }

    @Test
    void a_file_without_a_known_header_is_told() throws IOException {
        taking(TestFiles.text(folder, "pay.csv", UTF_8, "甲,乙", "1,2")).hasMessageContaining("no known header");
    }

    @Test
    void a_declared_header_row_that_is_no_header_is_told() throws IOException {
        Path file = TestFiles.text(folder, "pay.csv", UTF_8, HEADER, ROW);
        taking(file, TestSources.withHeaderRow(TestSources.payroll(), 2)).hasMessageContaining("no known header");
    }

    @Test
    void a_workbook_cut_off_anywhere_is_told() throws IOException {
        Path whole = TestFiles.xlsx(
                folder, "whole.xlsx", List.of(List.of(HEADER.split(",", -1)), List.of(ROW.split(",", -1))));
        byte[] bytes = Files.readAllBytes(whole);
        for (int length : new int[] {30, bytes.length / 2, bytes.length - 30}) {
            taking(Files.write(folder.resolve("cut.xlsx"), Arrays.copyOf(bytes, length)))
                    .hasMessageContainingAll("cut.xlsx", "cut off or damaged");
        }
    }

    @Test
    void a_workbook_with_bytes_overwritten_is_told_or_read_but_never_fails_otherwise() throws IOException {
        Path whole = TestFiles.xlsx(
                folder, "whole.xlsx", List.of(List.of(HEADER.split(",", -1)), List.of(ROW.split(",", -1))));
        byte[] bytes = Files.readAllBytes(whole);
        Random random = new Random(20260131);
        int told = 0;
        for (int i = 0; i < 150; i++) {
            byte[] damaged = bytes.clone();
            damaged[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
            try {
                TakenFile.take(Files.write(folder.resolve("damaged.xlsx"), damaged), TestSources.payroll());
            } catch (UnreadableFile expected) {
                told++;
            }
        }
        assertThat(told).isPositive();
    }

    @Test
    void formats_that_are_not_read_are_named() throws IOException {
        byte[] ole2 = new byte[600];
        byte[] signature = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(signature, 0, ole2, 0, signature.length);
        taking(Files.write(folder.resolve("a.xlsx"), ole2)).hasMessageContaining("damaged");
        taking(Files.writeString(folder.resolve("b.xls"), "  <HTML><p>登录</p></HTML>", UTF_8))
                .hasMessageContaining("web page");
        taking(Files.writeString(folder.resolve("b.mht"), "MIME-Version: 1.0\r\n", UTF_8))
                .hasMessageContaining("web archive");
        taking(Files.write(folder.resolve("c.csv"), "%PDF-1.7".getBytes(UTF_8))).hasMessageContaining("PDF");
        byte[] dbf = new byte[100];
        dbf[0] = 3;
        dbf[1] = 110;
        dbf[2] = 6;
        dbf[3] = 30;
        taking(Files.write(folder.resolve("d.dbf"), dbf)).hasMessageContaining("FoxPro");
        Path zip = folder.resolve("e.xlsx");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("a.csv"));
        }
        taking(zip).hasMessageContaining("archive");
    }

    @Test
    void more_columns_than_a_sheet_has_are_refused() throws IOException {
        taking(TestFiles.text(folder, "pay.csv", UTF_8, HEADER, ",".repeat(16_384)))
                .hasMessageContainingAll("line 2", "16384");
    }
}
