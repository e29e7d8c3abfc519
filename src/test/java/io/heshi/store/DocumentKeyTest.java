package io.heshi.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.testing.TestPostgres;
import io.heshi.vocabulary.DocumentNumber;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The SQL function by which document numbers compare. */
class DocumentKeyTest {
    private static final JdbcTemplate JDBC =
            new JdbcTemplate(TestPostgres.fresh().dataSource());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "云编办〔2014〕18号",
                "云编办[2014]18",
                "云编办（２０１４）１８号",
                "云编办【2014】第018号",
                "云编办﹝2014﹞00号",
                " 云编办\u3000[2014]\u00A018 号 ",
                "'云编办〔2014〕18号",
                "《云编办〔2014〕18号》",
                "国务院令第486号",
                "第一号",
                "第第007号",
                "000",
                "2024100",
                "xb-2024-007",
                "云编〔2014〕18号号",
                "号",
            })
    void it_is_the_key_that_the_vocabulary_gives(String written) {
        assertThat(JDBC.queryForObject("select coalesce(document_key(?), '')", String.class, written))
                .isEqualTo(DocumentNumber.key(written));
    }
}
