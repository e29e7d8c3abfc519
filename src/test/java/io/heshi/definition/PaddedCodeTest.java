package io.heshi.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.catalogue.Label;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaddedCodeTest {
    private static final CodeTable TABLE = new CodeTable(
            "ethnicity",
            Map.of("han", new Label("汉", "Han")),
            Map.of(
                    "01", "han", "02", "mongol", "002", "other", "0010", "tenth", "11", "manchu", "0A", "letter", "000",
                    "none", "汉", "han"));

    @ParameterizedTest
    @CsvSource({
        "1,han",
        "10,tenth",
        "010,tenth",
        // Two codes, a code as it stands, letters, words, nothing, zeros alone, too long.
        "2,",
        "3,",
        "A,",
        "汉族,",
        "'',",
        "１,",
        "-1,",
        "1.0,",
        "1234567890123,"
    })
    void a_code_that_lost_its_zeros_is_the_only_one_that_has_them(String digits, String code) {
        assertThat(TABLE.paddedCode(digits).orElse(null)).isEqualTo(code);
    }
}
