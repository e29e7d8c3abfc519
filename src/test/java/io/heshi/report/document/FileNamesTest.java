package io.heshi.report.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.report.document.Selection.Unit;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileNamesTest {
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);

    @Test
    void a_file_is_called_after_unit_document_and_day() {
        assertThat(name("云州市教育局")).isEqualTo("云州市教育局_编制台账_20241231.xlsx");
    }

    @Test
    void what_windows_cannot_keep_is_replaced() {
        assertThat(name("a/b\\c:d*e?f\"g<h>i|j\tk")).isEqualTo("a_b_c_d_e_f_g_h_i_j_k_编制台账_20241231.xlsx");
        assertThat(name("教育局. . ")).startsWith("教育局_编制台账");
        assertThat(name("..")).startsWith("__编制台账");
        assertThat(name("CON")).startsWith("_CON_");
        assertThat(name("com1.局")).startsWith("_com1.局_");
        assertThat(name(".隐藏")).startsWith("_.隐藏_");
    }

    @Test
    void a_long_name_still_fits_into_255_bytes() {
        String name = name("云州市".repeat(60));
        assertThat(name.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(255);
        assertThat(name).endsWith("_编制台账_20241231.xlsx");
    }

    @Test
    void units_called_alike_have_their_codes_in_the_name() {
        Unit one = unit(1, "01", "第一小学");
        Unit other = unit(2, "02", "第一小学");
        Unit third = unit(3, "", "第一小学");
        FileNames names = new FileNames(List.of(one, other, third));
        assertThat(List.of(one, other, third))
                .extracting(unit -> names.of(unit, "核查表", DAY))
                .containsExactly("第一小学_01_核查表_20241231.xlsx", "第一小学_02_核查表_20241231.xlsx", "第一小学_3_核查表_20241231.xlsx");
    }

    @Test
    void names_that_differ_in_capitals_or_forbidden_signs_only_count_as_alike() {
        Unit one = unit(1, "01", "A/B 中心");
        Unit other = unit(2, "02", "a:b 中心");
        FileNames names = new FileNames(List.of(one, other));
        assertThat(names.of(one, "核查表", DAY)).contains("_01_");
        assertThat(names.of(other, "核查表", DAY)).contains("_02_");
    }

    @Test
    void a_unit_without_a_name_is_called_by_its_code() {
        assertThat(new FileNames(List.of()).of(unit(1, "010001", ""), "核查表", DAY))
                .startsWith("010001_");
    }

    private static String name(String unit) {
        return new FileNames(List.of()).of(unit(1, "01", unit), "编制台账", DAY);
    }

    private static Unit unit(long key, String code, String name) {
        return new Unit(key, code, name, "", "", true);
    }
}
