package io.heshi.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.catalogue.Label;
import io.heshi.catalogue.Texts;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ClosedTextTest {
    static Stream<String> gates() throws IOException {
        Properties texts = new Properties();
        try (var in = Files.newBufferedReader(Path.of("src/main/resources/messages/gate_zh.properties"), UTF_8)) {
            texts.load(in);
        }
        return texts.stringPropertyNames().stream()
                .filter(key -> key.startsWith("closed."))
                .map(key -> key.substring("closed.".length()))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("gates")
    void every_text_names_only_what_a_reading_has_and_the_reports_name_the_gate(String gate) {
        Label told = ClosedText.of(reading(gate, "10", "4", List.of("甲\t乙\t丙\t丁\t戊\t己")));

        assertThat(told.zh()).startsWith("闸口关闭: 来源 hr ").doesNotContain("{", "}");
        assertThat(told.en()).startsWith("Gate closed: source hr ").doesNotContain("{", "}");
        assertThat(Texts.load("report").find("gate." + gate)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "甲.xlsx, 表1, '甲.xlsx 表1 第 9 行 人数 写 3, 实为 2', '甲.xlsx 表1 line 9 人数 says 3, is 2'",
        "甲.csv, '', '甲.csv 第 9 行 人数 写 3, 实为 2', '甲.csv line 9 人数 says 3, is 2'",
    })
    void a_file_without_sheets_leaves_no_gap(String file, String sheet, String zh, String en) {
        Label told = ClosedText.of(
                reading("totals", "10", "1", List.of(String.join("\t", file, sheet, "9", "人数", "3", "2"))));

        assertThat(told.zh()).contains(": " + zh + "。");
        assertThat(told.en()).contains(": " + en + ". ");
    }

    @Test
    void more_details_than_ten_are_not_told_one_by_one() {
        List<String> units =
                IntStream.rangeClosed(1, 11).mapToObj(i -> "单位" + i).toList();

        assertThat(ClosedText.of(reading("units", "20", "0.55", units)).en()).contains("单位9, 单位10 …. Check");
    }

    @Test
    void a_text_in_which_a_place_seems_to_stand_is_left_as_it_is() {
        assertThat(ClosedText.of(reading("units", "2", "0.5", List.of("{current}局")))
                        .zh())
                .contains(": {current}局。");
    }

    @Test
    void a_figure_that_was_0_has_no_share_of_change() {
        assertThat(ClosedText.of(reading("sums", "0", "5", List.of())).en()).contains("a change of -,");
    }

    private static GateReading reading(String gate, String previous, String current, List<String> detail) {
        return new GateReading(
                "hr",
                gate,
                "gross_pay",
                Optional.of(new BigDecimal(previous)),
                new BigDecimal(current),
                new BigDecimal("0.1"),
                true,
                detail);
    }
}
