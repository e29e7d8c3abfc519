package io.heshi.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.store.OwnFiles;
import io.heshi.testing.TestDatabase;
import io.heshi.testing.TestPostgres;
import io.heshi.vocabulary.text.FormulaText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReportTest {

    @Test
    void every_finding_is_a_line_by_number_after_a_byte_order_mark(@TempDir Path folder) throws IOException {
        try (TestDatabase city = TestPostgres.fresh()) {
            City.fill(city.dataSource(), City.Execution.FIRST);
            new Publisher(city.dataSource(), OwnFiles.ofOwner())
                    .publish(2, CityDefinitions.job(true), CityDefinitions.definitions(), folder);
        }
        String text = Files.readString(folder.resolve("exceptions.csv"));
        assertThat(text).startsWith("\uFEFF问题编号,规则,严重程度,状态,变化,单位代码,").endsWith("\r\n");
        List<String> lines = List.of(text.split("\r\n", -1));
        assertThat(lines).hasSize(152);
        assertThat(lines.get(1))
                .startsWith("1,P01,高,待处理,新增,U001,云溪市第一中学,云溪市教育局,539000,赵建国,539099********0003,,")
                .endsWith(",2026-07-01,2026-07-01,,");
        assertThat(lines.get(150)).startsWith("150,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"})
    void text_that_starts_like_a_formula_gets_an_apostrophe(String text) {
        assertThat(FormulaText.harmless(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "张三", "1=1", "539099********0017"})
    void other_text_stays(String text) {
        assertThat(FormulaText.harmless(text)).isEqualTo(text);
    }
}
