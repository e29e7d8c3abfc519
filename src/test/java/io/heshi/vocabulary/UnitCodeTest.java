package io.heshi.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitCodeTest {
    @Test
    void a_plain_code_is_its_own_key() {
        String code = "001002A";
        assertThat(UnitCode.key(code)).isSameAs(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'001002a", "=\"001002A\"", " 001 002A\t", "００１００２ａ", "\uFEFF001002A"})
    void wrapping_width_case_and_blanks_do_not_matter(String raw) {
        assertThat(UnitCode.key(raw)).isEqualTo("001002A");
    }

    @Test
    void punctuation_stays() {
        assertThat(UnitCode.key("001－002.b")).isEqualTo("001-002.B");
    }
}
