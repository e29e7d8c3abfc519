package io.heshi.intake.receive;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.definition.Origin;
import io.heshi.definition.Source;
import io.heshi.definition.ValueOrigin;
import io.heshi.intake.TestFiles;
import io.heshi.intake.TestSources;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same file under two names is read once. */
class SecondCopyTest {
    private static final Source FINANCE = Desk.finance("finance/**", true);
    private static final Source UNITS =
            TestSources.withOrigin(TestSources.units(), new Origin.Files("units/**.{csv,xlsx}", true));

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

    @Test
    void a_file_that_came_twice_is_read_once_and_the_other_is_named() throws IOException {
        desk.lay("finance/工资_202510(1).csv", "姓名,单位\n甲,第一局\n");
        desk.lay("finance/工资_202510.csv", "姓名,单位\n甲,第一局\n");
        desk.lay("finance/工资_202511.csv", "姓名,单位\n乙,第一局\n");

        assertThat(desk.receive(FINANCE)).containsExactly("finance/工资_202510.csv", "finance/工资_202511.csv");
        assertThat(desk.notes())
                .singleElement()
                .satisfies(note -> assertThat(note)
                        .contains("finance/工资_202510(1).csv")
                        .contains("finance/工资_202510.csv")
                        .contains("只读一次")
                        .contains("read once"));
        assertThat(desk.jdbc.queryForList("select file_name || ' ' || same_as from second_copy", String.class))
                .containsExactly("finance/工资_202510(1).csv finance/工资_202510.csv");
    }

    @Test
    void so_is_a_workbook_and_three_of_a_kind() throws IOException {
        byte[] workbook = workbook();
        desk.lay("units/机构.xlsx", workbook);
        desk.lay("units/机构 - 副本.xlsx", workbook);
        desk.lay("units/旧/机构.xlsx", workbook);

        assertThat(desk.receive(UNITS)).containsExactly("units/机构.xlsx");
        assertThat(desk.notes()).hasSize(2);
    }

    @Test
    void an_entry_of_an_archive_is_no_other_file_than_the_one_beside_it() throws IOException {
        desk.lay("finance/工资.csv", "姓名,单位\n甲,第一局\n");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("工资表.csv"));
            zip.write("姓名,单位\n甲,第一局\n".getBytes(StandardCharsets.UTF_8));
        }
        desk.lay("finance/工资.zip", bytes.toByteArray());

        assertThat(desk.receive(FINANCE)).containsExactly("finance/工资.csv");
        assertThat(desk.notes()).hasSize(1);
    }

    @Test
    void what_two_sources_are_given_alike_each_reads() throws IOException {
        desk.lay("finance/a.csv", "单位代码,单位名称\n1,第一局\n");
        desk.lay("units/a.csv", "单位代码,单位名称\n1,第一局\n");

        assertThat(desk.receive(FINANCE, UNITS)).containsExactly("finance/a.csv", "units/a.csv");
        assertThat(desk.notes()).isEmpty();
    }

    @Test
    void names_that_say_which_unit_it_is_make_two_files() throws IOException {
        Source byName = TestSources.withColumn(
                FINANCE,
                "unit_name",
                new ValueOrigin(new ValueOrigin.NoCells(), new ValueOrigin.FileName("^([^_(]+)")));
        desk.lay("finance/第一局_202510.csv", "姓名\n甲\n");
        desk.lay("finance/第一局_202510(1).csv", "姓名\n甲\n");
        desk.lay("finance/第二局_202510.csv", "姓名\n甲\n");

        assertThat(desk.receive(byName)).containsExactly("finance/第一局_202510.csv", "finance/第二局_202510.csv");
        assertThat(desk.notes()).hasSize(1);
    }

    private byte[] workbook() throws IOException {
        return Files.readAllBytes(
                TestFiles.xlsx(folder, "made.xlsx", List.of(List.of("单位代码", "单位名称"), List.of("1", "第一局"))));
    }
}
