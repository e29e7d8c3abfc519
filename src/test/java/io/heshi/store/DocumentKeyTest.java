package io.heshi.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.testing.TestPostgres;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The SQL function by which document numbers compare. */
class DocumentKeyTest {
    private static final JdbcTemplate JDBC =
            new JdbcTemplate(TestPostgres.fresh().dataSource());

    @ParameterizedTest
    @CsvSource({
        "云编办〔2014〕18号, 云编办[2014]18号",
        "云编办（2014）18号, 云编办[2014]18号",
        "云编办【2014】第018号, 云编办[2014]18号",
        "' 云编办 [2014] 18号', 云编办[2014]18号",
        "云编备〔2024〕0100号, 云编备[2024]100号",
        "xb-2024-007, XB-2024-7",
        "2024100, 2024100",
    })
    void brackets_blanks_and_leading_zeros_say_nothing(String written, String key) {
        assertThat(JDBC.queryForObject("select document_key(?)", String.class, written))
                .isEqualTo(key);
    }
}
