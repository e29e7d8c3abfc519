package io.heshi.intake.receive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heshi.definition.Source;
import io.heshi.intake.TestFiles;
import io.heshi.table.UnreadableFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class ZipTest {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Source FINANCE = Desk.finance("finance/*.{csv,xlsx,zip}", true);

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        desk = new Desk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static byte[] zip(Charset names, Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String... names) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (String name : names) {
            entries.put(name, ("content of " + name).getBytes(UTF_8));
        }
        return zip(UTF_8, entries);
    }

    @Test
    void every_entry_is_a_file_of_the_source_that_took_the_archive() throws IOException {
        desk.lay("finance/一月.zip", zip("子目录/工资.csv", "补发.csv"));
        desk.lay("finance/二月.csv", "a,b");

        assertThat(desk.receive(FINANCE))
                .containsExactly("finance/一月.zip!/子目录/工资.csv", "finance/一月.zip!/补发.csv", "finance/二月.csv");
        assertThat(desk.content("finance/一月.zip!/子目录/工资.csv")).isEqualTo("content of 子目录/工资.csv");
        assertThat(desk.jdbc.queryForList("select file_name from received_file order by 1", String.class))
                .containsExactly("finance/一月.zip", "finance/二月.csv");
    }

    @Test
    void an_archive_is_known_by_its_content_whatever_it_is_called() throws IOException {
        desk.lay("finance/一月.csv", zip("工资.csv"));

        assertThat(desk.receive(FINANCE)).containsExactly("finance/一月.csv!/工资.csv");
    }

    @Test
    void names_without_a_flag_are_utf8_or_else_gb18030() throws IOException {
        desk.lay("finance/1.zip", withoutFlag(zip(UTF_8, Map.of("工资.csv", new byte[] {1}))));
        desk.lay("finance/2.zip", zip(GB18030, Map.of("工资㐀.csv", new byte[] {2})));

        assertThat(desk.receive(FINANCE)).containsExactly("finance/1.zip!/工资.csv", "finance/2.zip!/工资㐀.csv");
    }

    /** Clears the bit that says that names are UTF-8, in both places of every entry. */
    private static byte[] withoutFlag(byte[] zip) {
        for (int i = 0; i + 9 < zip.length; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 3 && zip[i + 3] == 4) {
                zip[i + 7] &= (byte) ~8;
            } else if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                zip[i + 9] &= (byte) ~8;
            }
        }
        return zip;
    }

    @Test
    void a_workbook_stays_one_file() throws IOException {
        Files.createDirectories(desk.inbox.resolve("finance"));
        TestFiles.xlsx(desk.inbox.resolve("finance"), "工资.xlsx", List.of(List.of("身份证号")));
        Path other = TestFiles.xlsx(folder, "内.xlsx", List.of(List.of("姓名")));
        desk.lay("finance/z.zip", zip(UTF_8, Map.of("内.xlsx", Files.readAllBytes(other))));

        assertThat(desk.receive(FINANCE)).containsExactly("finance/z.zip!/内.xlsx", "finance/工资.xlsx");
    }

    @Test
    void names_are_never_paths_that_are_written_to() throws IOException {
        desk.lay("finance/x.zip", zip("../../evil.csv", "/etc/evil.csv", "C:\\evil.csv", "..\\evil.csv", "换\n行.csv"));

        assertThat(desk.receive(FINANCE))
                .containsExactly(
                        "finance/x.zip!/../../evil.csv",
                        "finance/x.zip!/../evil.csv",
                        "finance/x.zip!//etc/evil.csv",
                        "finance/x.zip!/C:/evil.csv",
                        "finance/x.zip!/换\\u000A行.csv");
        assertThat(desk.written())
                .allMatch(path -> path.getFileName().toString().matches("[0-9a-f]{64}"));
        assertThat(folder.resolve("evil.csv")).doesNotExist();
    }

    @Test
    void what_systems_and_programs_leave_is_passed_over_and_said() throws IOException {
        desk.lay(
                "finance/x.zip",
                zip("目录/", "__MACOSX/._工资.csv", ".DS_Store", "目录/Thumbs.db", "~$工资.xlsx", "目录/工资.csv"));

        assertThat(desk.receive(FINANCE)).containsExactly("finance/x.zip!/目录/工资.csv");
        assertThat(desk.notes())
                .singleElement()
                .asString()
                .contains("finance/x.zip!/目录/", "__MACOSX/._工资.csv", ".DS_Store", "Thumbs.db", "~$工资.xlsx");
    }

    @Test
    void an_archive_within_is_unpacked_and_one_within_that_is_refused() throws IOException {
        byte[] inner = zip("工资.csv");
        byte[] middle = zip(UTF_8, Map.of("内.zip", inner));
        desk.lay("finance/x.zip", middle);
        assertThat(desk.receive(FINANCE)).containsExactly("finance/x.zip!/内.zip!/工资.csv");

        desk.lay("finance/x.zip", zip(UTF_8, Map.of("外.zip", middle)));

        assertThat(desk.refusal(FINANCE)).contains("finance/x.zip!/外.zip!/内.zip", "超过两层", "nested more than two deep");
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 200, 1_000})
    void an_archive_that_is_cut_off_is_refused_whole(int length) throws IOException {
        byte[] whole = zip(UTF_8, Map.of("工资.csv", incompressible(2_000)));
        desk.lay("finance/x.zip", Arrays.copyOf(whole, length));

        assertThat(desk.refusal(FINANCE))
                .startsWith("UnreadableFile: finance/x.zip")
                .contains("不完整", "cut off");
        assertThat(desk.jdbc.queryForObject("select count(*) from source_file", Integer.class))
                .isZero();
    }

    @Test
    void a_changed_byte_is_noticed_by_the_checksum() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            byte[] content = "身份证号,姓名".getBytes(UTF_8);
            ZipEntry entry = new ZipEntry("a.csv");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            java.util.zip.CRC32 checksum = new java.util.zip.CRC32();
            checksum.update(content);
            entry.setCrc(checksum.getValue());
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
        }
        byte[] damaged = bytes.toByteArray();
        damaged[40]++;
        desk.lay("finance/x.zip", damaged);

        assertThat(desk.refusal(FINANCE)).contains("finance/x.zip!/a.csv", "已损坏", "damaged");
    }

    @Test
    void an_archive_with_a_password_is_refused() throws IOException {
        byte[] zip = zip("工资.csv");
        for (int i = 0; i + 9 < zip.length; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 3 && zip[i + 3] == 4) {
                zip[i + 6] |= 1;
            } else if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                zip[i + 8] |= 1;
            }
        }
        desk.lay("finance/x.zip", zip);

        assertThat(desk.refusal(FINANCE)).contains("finance/x.zip", "加了密码", "password");
    }

    @Test
    void an_archive_without_a_file_is_refused() throws IOException {
        desk.lay("finance/x.zip", zip("空目录/"));
        assertThat(desk.refusal(FINANCE)).contains("finance/x.zip", "没有可读取的文件", "holds no file");

        desk.lay("finance/x.zip", zip());
        assertThat(desk.refusal(FINANCE)).contains("finance/x.zip", "没有可读取的文件");
    }

    @Test
    void too_many_entries_are_refused() throws IOException {
        String[] names = new String[10_001];
        Arrays.setAll(names, i -> i + ".csv");
        desk.lay("finance/x.zip", zip(names));

        assertThat(desk.refusal(FINANCE)).contains("finance/x.zip", "10000");
        assertThat(desk.written()).hasSize(1);
    }

    @Test
    void an_entry_that_inflates_to_far_more_than_it_was_is_refused() throws IOException {
        desk.lay("finance/x.zip", zip(UTF_8, Map.of("工资.csv", new byte[12 << 20])));

        assertThat(desk.refusal(FINANCE)).contains("finance/x.zip!/工资.csv", "200 倍", "200 times");
        assertThat(desk.written()).hasSize(1);
    }

    @Test
    void rows_that_are_nearly_alike_are_no_bomb() throws IOException {
        StringBuilder text = new StringBuilder("身份证号,姓名,单位名称,应发工资,工资月份\n");
        for (int i = 0; text.length() < 12 << 20; i++) {
            text.append(110105194900000000L + i).append(",某某某,云州市财政局国库支付中心,5000.00,2025-01\n");
        }
        byte[] csv = text.toString().getBytes(GB18030);
        byte[] zip = zip(UTF_8, Map.of("工资.csv", csv));
        desk.lay("finance/x.zip", zip);

        assertThat(csv.length / zip.length).isLessThan(100);
        assertThat(desk.receive(FINANCE)).hasSize(1);
    }

    @Test
    void all_entries_together_may_not_pass_the_limit_whether_or_not_they_say_so() throws IOException {
        Path zip = desk.lay("x.zip", zip(UTF_8, Map.of("1.csv", incompressible(600), "2.csv", incompressible(600))));
        ZipExport export = new ZipExport(new Archive(desk.archive), new ZipLimits(1_000, 200, 10));

        assertThatThrownBy(() -> export.unpack(zip, "x.zip"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("GB");
        assertThat(desk.written()).isEmpty();
    }

    private static byte[] incompressible(int length) {
        byte[] bytes = new byte[length];
        new java.util.Random(length).nextBytes(bytes);
        return bytes;
    }

    @Test
    void other_documents_that_are_zips_are_left_to_those_who_read_files() throws IOException {
        byte[] document = zip("mimetype", "content.xml");
        desk.lay("finance/表.csv", document);

        assertThat(desk.receive(FINANCE)).containsExactly("finance/表.csv");
    }

    @Test
    void a_large_entry_is_received_with_its_size() throws IOException {
        Path file = desk.inbox.resolve("finance/大.zip");
        Files.createDirectories(desk.inbox.resolve("finance"));
        byte[] block = incompressible(1 << 20);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.setLevel(0);
            zip.putNextEntry(new ZipEntry("大.csv"));
            for (int i = 0; i < 64; i++) {
                zip.write(block);
            }
            zip.closeEntry();
        }

        assertThat(desk.receive(FINANCE)).containsExactly("finance/大.zip!/大.csv");
        assertThat(desk.jdbc.queryForObject("select bytes from source_file", Long.class))
                .isEqualTo(64L << 20);
    }
}
