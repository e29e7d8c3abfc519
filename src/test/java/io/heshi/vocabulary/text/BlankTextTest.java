package io.heshi.vocabulary.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlankTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "\u3000\u00A0\t\r\n\u200B\uFEFF", ".NULL.", "NULL", "null", "ＮＵＬＬ", "无", " 无\u3000", "—", "——",
                        "-", "--",
                "－", "–", "/", "／", "//", "不详", "N/A", "n/a", "Ｎ／Ａ", "#N/A", "\\N", "（无）", "(null)"
            })
    void a_marker_of_emptiness_is_blank(String raw) {
        assertThat(BlankText.isBlank(raw)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "无党派", "未知", "NULLA", "张无", "-1", "a/b", ".", "无锡市", "NA", "一", "以下空白处"})
    void anything_else_is_not(String raw) {
        assertThat(BlankText.isBlank(raw)).isFalse();
    }
}
