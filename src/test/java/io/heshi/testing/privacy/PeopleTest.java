package io.heshi.testing.privacy;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The watch itself: what it takes for a person, and what it does not. */
class PeopleTest {
    @BeforeAll
    static void know() {
        People.know("戊己庚");
        People.know("壬癸");
        People.know("买买提·吐尔逊");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cannot read 539899198501010017",
                "cannot read 539899198501010011 and 53989919850101005X.",
                "单位戊己庚工作室未出现",
                "row (1, 壬癸, 3)",
                "姓名“壬癸”",
                "买买提·吐尔逊",
                "hr/戊己庚.csv"
            })
    void somebody_is_found(String text) {
        assertThatThrownBy(() -> Said.nobodyIn("a test", text)).isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "539899********0015",
                "539899198501010011",
                "sha256 5398991985010100155398991985010100",
                "壬癸年计划",
                "第一局 000001",
                "2024-12-31 20241231"
            })
    void nobody_is_found(String text) {
        Said.nobodyIn("a test", text);
    }
}
