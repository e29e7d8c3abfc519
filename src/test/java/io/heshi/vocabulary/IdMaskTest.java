package io.heshi.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdMaskTest {

    @ParameterizedTest
    @CsvSource({
        "539099198001010017, 539099********0017",
        "53909919800101001X, 539099********001X",
        "53909919800101001x, 539099********001x",
        "539099800101001, 539099*****1001",
        "５３９０９９１９８００１０１００１Ｘ, ５３９０９９********００１Ｘ",
        "工号 12 / 539099198001010017 / 5000.00, 工号 12 / 539099********0017 / 5000.00",
    })
    void what_looks_like_an_id_number_keeps_six_and_four(String text, String masked) {
        assertThat(IdMask.text(text)).isEqualTo(masked);
    }

    @Test
    void a_spaced_id_number_is_masked_too() {
        assertThat(IdMask.text("539099 19800101 0017")).doesNotContain("19800101");
    }

    @ParameterizedTest
    @CsvSource({"2026-07-01", "U001", "13800001111", "20260701", "5120.50", "云编〔2026〕18号"})
    void other_numbers_stay(String text) {
        assertThat(IdMask.text(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "5390991980, 53******80",
        "E12345678, E1*****78",
        "H1234567, H1****67",
        "5399, 5**9",
        "539, ***",
        "张三, **",
        "甲乙丙丁戊己庚辛, ********",
        "1380013, 1*****3",
        "待补, 待补",
        "000000000000000000, 000000000000000000",
        "5.39804E+17, 5.3980*E+17"
    })
    void of_a_short_id_the_ends_stay_and_of_a_stand_in_all(String id, String masked) {
        assertThat(IdMask.id(id)).isEqualTo(masked);
    }

    @Test
    void nothing_is_masked_to_nothing() {
        assertThat(IdMask.id("")).isEmpty();
    }
}
