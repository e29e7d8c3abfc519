package io.heshi.vocabulary.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTest {
    @Test
    void clean_text_is_returned_as_it_is() {
        String text = "云州市 财政局";
        assertThat(CleanText.of(text)).isSameAs(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'001 a",
                "'001 a'",
                "’001 a",
                "=\"001 a\"",
                "=\"\"001 a\"\"",
                "＝“001 a”",
                "\uFEFF\t001 a\u200B\u00A0\u3000",
                " '=\" 001 a \" "
            })
    void wrapping_is_taken_off_and_the_inside_kept(String raw) {
        assertThat(CleanText.of(raw)).isEqualTo("001 a");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"=A1+B1", "=", "a'", "\"a\"", "O'Neil"})
    void what_only_looks_like_wrapping_stays(String raw) {
        assertThat(CleanText.of(raw)).isEqualTo(raw);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "'", "''", "=\"\"", "\u3000\u200E\u2066\uFEFF", "\u0000\u0085"})
    void nothing_is_left_of_wrapping_alone(String raw) {
        assertThat(CleanText.of(raw)).isEmpty();
    }
}
