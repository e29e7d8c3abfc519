package io.heshi.report.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a template is told before it is used: file, row, sheet, cell and what was expected. */
class TemplatesTest {
    @TempDir
    Path folder;

    @Test
    void a_folder_without_templates_uses_the_built_in_ones() {
        assertThat(new Shelf(folder).faults()).isEmpty();
        assertThat(Templates.read(folder, List.of(DocumentKind.values()), Shelf.DEFINITIONS)
                        .of(DocumentKind.LEDGER))
                .isNotNull();
    }

    @Test
    void an_unknown_placeholder_is_told_with_its_cell_and_the_one_that_was_meant() {
        assertThat(new Shelf(folder)
                        .with(
                                "quotas.xlsx",
                                DocumentKind.QUOTAS,
                                book -> Shelf.cell(book, 1, 6, 4).setCellValue("${units.administrativ.over}"))
                        .told())
                .singleElement()
                .asString()
                .startsWith("templates/quotas.xlsx:7: 按单位!E7: 没有占位符 ${units.administrativ.over}")
                .contains("${units.administrative.over}");
    }

    @Test
    void all_faults_of_all_templates_are_told_at_once() {
        List<String> told = new Shelf(folder)
                .with("ledger.xlsx", DocumentKind.LEDGER, book -> {
                    Shelf.cell(book, 0, 20, 0).setCellFormula("SUM(A1:A3)");
                    Shelf.cell(book, 0, 21, 1).setCellValue("${unit.name");
                    Shelf.cell(book, 0, 22, 2).setCellValue("${changes.reason} ${types.funding}");
                    Shelf.cell(book, 0, 23, 3).setCellValue("${nothing}");
                    book.getSheetAt(0).getHeader().setLeft("${unit.name}");
                })
                .with("payroll.xlsx", "no workbook".getBytes(UTF_8))
                .told();

        assertThat(told).hasSize(6);
        assertThat(told.get(0)).startsWith("templates/ledger.xlsx:1: 编制台账: 页眉页脚中不能用占位符");
        assertThat(told.get(1)).startsWith("templates/ledger.xlsx:21: 编制台账!A21: 不支持公式");
        assertThat(told.get(2)).startsWith("templates/ledger.xlsx:22: 编制台账!B22: 占位符没有写完");
        assertThat(told.get(3)).startsWith("templates/ledger.xlsx:23: 编制台账: 一行中用了两个列表: changes, types");
        assertThat(told.get(4)).startsWith("templates/ledger.xlsx:24: 编制台账!D24: 没有占位符 ${nothing}");
        assertThat(told.get(5)).startsWith("templates/payroll.xlsx:1: 不是可读的 xlsx 工作簿");
    }

    @Test
    void a_template_that_does_not_say_whom_when_or_what_is_told_what_it_lacks() {
        assertThat(new Shelf(folder)
                        .with("verification.xlsx", DocumentKind.VERIFICATION, book -> {
                            book.removeSheetAt(0);
                            book.createSheet("空");
                        })
                        .told())
                .hasSize(3)
                .anyMatch(fault -> fault.contains("模板中缺少 ${unit.name}"))
                .anyMatch(fault -> fault.contains("模板中缺少 ${date} / ${date.year}"))
                .anyMatch(fault -> fault.contains("模板中缺少 ${posts.…} / ${types.…}"));
    }

    @Test
    void a_workbook_with_macros_is_refused_under_whatever_name() throws IOException {
        ByteArrayOutputStream macros = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook(XSSFWorkbookType.XLSM)) {
            book.createSheet("宏");
            book.write(macros);
        }
        assertThat(new Shelf(folder)
                        .with("ledger.xlsx", macros.toByteArray())
                        .with("posts.xlsm", macros.toByteArray())
                        .told())
                .hasSize(2)
                .anyMatch(fault -> fault.startsWith("templates/ledger.xlsx:1: 模板含有宏"))
                .anyMatch(fault -> fault.startsWith("templates/posts.xlsm:1: 模板须是 .xlsx"));
    }

    @Test
    void a_workbook_linked_to_another_is_refused() {
        assertThat(new Shelf(folder)
                        .with("ledger.xlsx", DocumentKind.LEDGER, book -> book.linkExternalWorkbook("别处.xlsx", book))
                        .told())
                .singleElement()
                .asString()
                .startsWith("templates/ledger.xlsx:1: 模板链接到别的工作簿");
    }

    @Test
    void a_workbook_with_a_password_or_cut_short_is_told_to_be_unreadable() throws Exception {
        byte[] whole = TemplateMaker.made(DocumentKind.LEDGER);
        assertThat(new Shelf(folder)
                        .with("ledger.xlsx", encrypted(whole))
                        .with("posts.xlsx", Arrays.copyOf(whole, whole.length / 2))
                        .with("quotas.xlsx", new byte[0])
                        .told())
                .hasSize(3)
                .allMatch(fault -> fault.contains("不是可读的 xlsx 工作簿"));
    }

    @Test
    void a_file_called_after_no_kind_is_told_with_the_kind_that_was_meant() {
        byte[] any = TemplateMaker.made(DocumentKind.LEDGER);
        assertThat(new Shelf(folder)
                        .with("leger.xlsx", any)
                        .with("~$ledger.xlsx", any)
                        .with("说明.txt", any)
                        .told())
                .singleElement()
                .asString()
                .startsWith("templates/leger.xlsx:1: 没有这种文书的模板")
                .contains("ledger");
    }

    @Test
    void a_file_may_be_called_by_the_title_of_its_kind_but_not_both_ways() {
        byte[] any = TemplateMaker.made(DocumentKind.LEDGER);
        Shelf shelf = new Shelf(folder).with("编制台账.xlsx", any);
        assertThat(shelf.faults()).isEmpty();
        assertThat(shelf.with("ledger.xlsx", any).told())
                .singleElement()
                .asString()
                .contains("这种文书已有模板");
    }

    @Test
    void marks_of_an_input_method_are_read_like_the_others() {
        assertThat(new Shelf(folder)
                        .with(
                                "ledger.xlsx",
                                DocumentKind.LEDGER,
                                book -> Shelf.cell(book, 0, 30, 0).setCellValue("＄｛ｕｎｉｔ．ｎａｍｅ｝ ${ unit.code }"))
                        .faults())
                .isEmpty();
    }

    private static byte[] encrypted(byte[] file) throws IOException, GeneralSecurityException {
        try (POIFSFileSystem safe = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("a");
            try (OPCPackage zip = OPCPackage.open(new ByteArrayInputStream(file));
                    var stream = encryptor.getDataStream(safe)) {
                zip.save(stream);
            } catch (InvalidFormatException e) {
                throw new IOException(e);
            }
            safe.writeFilesystem(out);
            return out.toByteArray();
        }
    }
}
