package io.heshi.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample city is built to the speech of 2024; its files must give the speech's figures back. */
class SpeechFiguresTest {

    private static final Path LAST_NIGHT = Path.of("sample-data/2024-12-31");

    @ParameterizedTest
    @ValueSource(strings = {"2024-12-30", "2024-12-31"})
    void the_rows_of_the_city_level_give_the_shares_of_the_speech(String night) {
        SpeechFigures figures = SpeechFigures.of(Path.of("sample-data", night));
        assertThat(figures.cityLevelPeople()).isGreaterThan(1_000);
        assertThat(figures.ages()).isEqualTo(Map.of("<=35", "19.7", "36-45", "32.3", ">=46", "48.0"));
        assertThat(figures.education())
                .isEqualTo(Map.of("college", "21.7", "bachelor", "63.0", "master", "15.0", "doctor", "0.3"));
        assertThat(figures.sexes()).isEqualTo(Map.of("男", "54.8", "女", "45.2"));
        assertThat(figures.sexesInEducationOfTheCity()).isEqualTo(Map.of("男", "36.7", "女", "63.3"));
        assertThat(figures.sexesInEducation()).isEqualTo(Map.of("男", "36.7", "女", "63.3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-12-30", "2024-12-31"})
    void the_two_ageing_units_of_the_speech_have_its_mean_ages_and_nobody_young(String night) {
        SpeechFigures figures = SpeechFigures.of(Path.of("sample-data", night));
        assertThat(figures.meanAge("云州市国防动员办公室")).isEqualByComparingTo(BigDecimal.valueOf(49));
        assertThat(figures.agesOf("云州市国防动员办公室")).hasSizeGreaterThan(4).allMatch(age -> age > 35);
        assertThat(figures.meanAge("云州市交通运输综合行政执法支队")).isEqualByComparingTo(BigDecimal.valueOf(51));
        assertThat(figures.agesOf("云州市交通运输综合行政执法支队")).hasSizeGreaterThan(4).allMatch(age -> age > 35);
    }

    @ParameterizedTest
    @CsvSource({"全市教育编制周转池,1500,670,300", "全市人才专项编制周转池,1000,490,", "市直编制周转池,600,163,600"})
    void the_pools_are_as_large_and_as_used_as_the_speech_says(String pool, int size, int used, Integer ofTheCity) {
        for (String date : List.of("2024-12-30", "2024-12-31")) {
            Path night = Path.of("sample-data", date);
            List<Map<String, String>> rows = ExportFiles.rows(night, "pools").stream()
                    .filter(row -> row.getOrDefault("pool", "").equals(pool))
                    .toList();
            assertThat(sum(rows, "size")).isEqualTo(size);
            assertThat(sum(rows, "city_size")).isEqualTo(ofTheCity == null ? 0 : ofTheCity);
            assertThat(SpeechFigures.of(night).usedOf(pool)).isEqualTo(used);
        }
    }

    @Test
    void the_city_lent_as_many_places_last_year_as_the_speech_says() {
        List<Map<String, String>> lent = ExportFiles.rows(LAST_NIGHT, "allocations").stream()
                .filter(row -> row.getOrDefault("pool", "").equals("市直编制周转池"))
                .toList();
        assertThat(sum(lent, "lent")).isEqualTo(163);
        assertThat(lent).allMatch(row -> row.getOrDefault("lent_date", "").startsWith("2023."));
        assertThat(lent).anyMatch(row -> row.getOrDefault("unit_name", "").equals("云州市教育局"));
        assertThat(lent).anyMatch(row -> row.getOrDefault("unit_name", "").equals("云州市体育局"));
        assertThat(lent).anyMatch(row -> row.getOrDefault("unit_name", "").equals("云州市工业和信息化局"));
    }

    private static int sum(List<Map<String, String>> rows, String column) {
        return rows.stream()
                .map(row -> row.getOrDefault(column, ""))
                .filter(number -> !number.isEmpty())
                .mapToInt(Integer::parseInt)
                .sum();
    }

    @Test
    void one_changed_birth_year_moves_the_figures() {
        String unit = "云州市国防动员办公室";
        List<Map<String, String>> register = new ArrayList<>(ExportFiles.rows(LAST_NIGHT, "register"));
        SpeechFigures before = SpeechFigures.of(LAST_NIGHT, register);
        Map<String, String> changed = new HashMap<>(register.stream()
                .filter(row -> row.getOrDefault("unit_name", "").equals(unit))
                .findFirst()
                .orElseThrow());
        register.removeIf(row -> Objects.equals(row.get("id_no"), changed.get("id_no")));
        changed.compute(
                "birth_date",
                (column, birth) -> LocalDate.parse(Objects.requireNonNull(birth))
                        .plusYears(20)
                        .toString());
        register.add(changed);
        SpeechFigures after = SpeechFigures.of(LAST_NIGHT, register);
        assertThat(after.ageCounts()).isNotEqualTo(before.ageCounts());
        assertThat(after.meanAge(unit)).isLessThan(before.meanAge(unit));
        assertThat(after.agesOf(unit)).anyMatch(age -> age <= 35);
    }
}
