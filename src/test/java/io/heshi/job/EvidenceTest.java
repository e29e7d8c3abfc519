package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.collect.Collected;
import io.heshi.collect.Ending;
import io.heshi.collect.ReturnedPacks;
import io.heshi.ledger.Clerk;
import io.heshi.ledger.PackKey;
import io.heshi.ledger.PackSecret;
import io.heshi.report.record.Explanation;
import io.heshi.testing.TestDatabase;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row that comes back names files (附件): they are kept with the decision, and only those beside the pack. */
@Tag("slow")
class EvidenceTest {
    private static final String FACTS = "2024-12-30";
    private static final List<String> HEADER = List.of("问题标识", "单位核实情况", "核实说明", "附件");

    private static TestDatabase found;

    @TempDir
    private Path folder;

    private Night night;
    private Path returned;

    @BeforeAll
    static void find(@TempDir Path folder) throws IOException {
        Town town = new Town(30).without("register", 1).without("register", 2);
        found = new Night(folder).left(FACTS, town.write(folder.resolve("inbox")));
    }

    @AfterAll
    static void drop() {
        found.close();
    }

    @BeforeEach
    void begin() throws IOException {
        night = new Night(folder, found.copy());
        night.jdbc.update("insert into pack values (1, 1, 1, '第一局', now())");
        night.jdbc.update("insert into pack_row select 1, number, 1, fingerprint, '' from exception");
        returned = Files.createDirectories(folder.resolve("returned"));
        Files.writeString(returned.resolve("工资表.pdf"), "一");
        Files.writeString(returned.resolve("工资表 副本.pdf"), "一");
        Files.writeString(Files.createDirectories(returned.resolve("附件")).resolve("通知.jpg"), "二");
    }

    @AfterEach
    void close() {
        night.close();
    }

    @ParameterizedTest
    @CsvSource({
        "工资表.pdf, 工资表.pdf",
        "工资表.pdf；附件/通知.jpg, 工资表.pdf 附件/通知.jpg",
        "附件\\通知.jpg, 附件/通知.jpg",
        "工资表.pdf、工资表 副本.pdf, 工资表.pdf",
        "工资表.pdf;工资表.pdf, 工资表.pdf",
        "通知, ''",
        "通知.jpg, 附件/通知.jpg",
        "附件/通知, 附件/通知.jpg",
        "无, ''"
    })
    void files_beside_the_pack_are_kept_with_the_decision(String named, String kept) throws IOException {
        Collected collected = collect("已整改", named, true);

        boolean there = !named.equals("通知");
        assertThat(collected.files().get(0).rows().get(0).ending()).isEqualTo(there ? Ending.APPLIED : Ending.INVALID);
        assertThat(String.join(
                        " ", night.jdbc.queryForList("select name from decision_file order by place", String.class)))
                .isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "../secret.txt, 之下",
        "附件/../../secret.txt, 之下",
        "/etc/hostname, 之下",
        "C:\\secret.txt, 之下",
        "link.pdf, 链接",
        "linked/secret.txt, 链接",
        "附件, 不是文件",
        "没有这份.pdf, 不在反馈表旁边",
        "large.pdf, 50 MB",
        "工资表.pdf；没有这份.pdf, 没有这份.pdf",
    })
    void what_cannot_be_taken_is_named_and_nothing_is_applied(String named, String told) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "别人的");
        Files.createSymbolicLink(returned.resolve("link.pdf"), secret);
        Files.createSymbolicLink(returned.resolve("linked"), folder);
        try (RandomAccessFile large =
                new RandomAccessFile(returned.resolve("large.pdf").toFile(), "rw")) {
            large.setLength((50L << 20) + 1);
        }

        Collected.Row row = collect("已整改", named, true).files().get(0).rows().get(0);

        assertThat(row.ending()).isEqualTo(Ending.INVALID);
        assertThat(row.why().zh()).contains(told);
        assertThat(row.cells()).contains("已退款", named);
        assertThat(night.jdbc.queryForObject("select count(*) from decision", Long.class))
                .isZero();
        assertThat(evidence()).doesNotContain("别人的");
    }

    @Test
    void a_bare_name_of_several_files_is_none() throws IOException {
        Files.writeString(Files.createDirectories(returned.resolve("另附")).resolve("通知.jpg"), "三");

        Collected.Row row = collect("已整改", "通知.jpg", true).files().get(0).rows().get(0);

        assertThat(row.ending()).isEqualTo(Ending.INVALID);
        assertThat(row.why().zh()).contains("不止一个");
    }

    @Test
    void a_content_is_kept_once_and_from_others() throws IOException {
        collect("属实", "工资表.pdf", true, "2025-01-31");
        collect("属实", "工资表 副本.pdf", true, "2025-01-31");

        assertThat(evidence()).containsExactly("一");
        try (Stream<Path> files = Files.list(folder.resolve("data/evidence"))) {
            assertThat(files)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data/evidence"))))
                .isEqualTo("rwx------");
    }

    @Test
    void the_same_file_again_changes_nothing_and_a_further_one_is_a_further_word() throws IOException {
        collect("属实", "工资表.pdf", true, "2025-01-31");
        List<String> ledger = night.ledger();

        assertThat(ending(collect("属实", "工资表.pdf", true, "2025-01-31"))).isEqualTo(Ending.UNCHANGED);
        assertThat(ending(collect("属实", "", true, "2025-01-31"))).isEqualTo(Ending.UNCHANGED);
        assertThat(night.ledger()).isEqualTo(ledger);
        assertThat(ending(collect("属实", "附件/通知.jpg", true, "2025-01-31")))
                .as("said since the pack went out")
                .isEqualTo(Ending.CONFLICT);
    }

    @Test
    void a_plan_keeps_nothing() throws IOException {
        assertThat(ending(collect("已整改", "工资表.pdf", false))).isEqualTo(Ending.APPLIED);
        assertThat(folder.resolve("data/evidence")).doesNotExist();
    }

    /** Whoever collects a folder finds the evidence in it too. */
    @Test
    void evidence_is_no_pack_that_could_not_be_read() throws IOException {
        Path pdf = Files.writeString(returned.resolve("扫描件.pdf"), "%PDF-1.4");
        Path other = Files.writeString(returned.resolve("其他.pdf"), "%PDF-1.5");

        Collected collected = packs().collect(List.of(pack("已整改", "扫描件.pdf", ""), pdf, other), true);

        assertThat(collected.unread()).containsOnlyKeys(other);
        assertThat(collected.counts()).containsEntry(Ending.APPLIED, 1);
    }

    @Test
    void the_timeline_names_the_files_and_masks_numbers_in_their_names() throws IOException {
        Files.writeString(returned.resolve(Town.idNumber(1) + "证明.pdf"), "三");
        collect("已整改", "工资表.pdf；" + Town.idNumber(1) + "证明.pdf", true);

        assertThat(new Explanation(night.database.dataSource(), night.definitions)
                        .of(1)
                        .orElseThrow())
                .contains("附件 工资表.pdf、539899")
                .contains("证明.pdf")
                .doesNotContain(Town.idNumber(1));
    }

    @Test
    void rows_that_say_the_same_bring_their_files_together() throws IOException {
        Path one = pack("已整改", "工资表.pdf", "");
        Path other = SheetFile.write(
                returned.resolve("other.xlsx"),
                new XSSFWorkbook(),
                "比对反馈表",
                List.of(HEADER, List.of(key(), "已整改", "已退款", "附件/通知.jpg")));

        assertThat(packs().collect(List.of(one, other), true).counts())
                .containsEntry(Ending.APPLIED, 1)
                .containsEntry(Ending.UNCHANGED, 1);
        assertThat(night.jdbc.queryForList("select name from decision_file order by place", String.class))
                .containsExactly("工资表.pdf", "附件/通知.jpg");
    }

    private static Ending ending(Collected collected) {
        return collected.files().get(0).rows().get(0).ending();
    }

    private Collected collect(String verdict, String named, boolean write) throws IOException {
        return collect(verdict, named, write, "");
    }

    private Collected collect(String verdict, String named, boolean write, String until) throws IOException {
        return packs().collect(List.of(pack(verdict, named, until)), write);
    }

    private Path pack(String verdict, String named, String until) throws IOException {
        List<String> header = new ArrayList<>(HEADER);
        header.add("整改时限或有效期");
        return SheetFile.write(
                returned.resolve("p.xlsx"),
                new XSSFWorkbook(),
                "比对反馈表",
                List.of(header, List.of(key(), verdict, "已退款", named, until)));
    }

    private String key() {
        return new PackKey(1, 1, 1).text(PackSecret.of(night.database.dataSource()));
    }

    private ReturnedPacks packs() {
        return new ReturnedPacks(
                night.database.dataSource(), folder.resolve("data"), Clock.systemUTC(), new Clerk("乙某", "workbook"));
    }

    private List<String> evidence() throws IOException {
        Path kept = folder.resolve("data/evidence");
        if (Files.notExists(kept)) {
            return List.of();
        }
        List<String> contents = new ArrayList<>();
        try (Stream<Path> files = Files.list(kept)) {
            for (Path file : files.toList()) {
                contents.add(Files.readString(file));
            }
        }
        return contents;
    }
}
