package io.heshi.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.definition.GateSettings;
import io.heshi.store.Run;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the same persons, units and pools say beside what they said in the last complete run. */
class LikenessTest {
    private static final String MONDAY = "2024-12-30";
    private static final String TUESDAY = "2024-12-31";
    private static final long ALL = Long.MAX_VALUE;

    private final LoadedNight night = new LoadedNight();

    private Run run(String date) {
        Run run = night.run(date);
        night.persons(run, 1, 10);
        return run;
    }

    private Run says(Run run, String field, long reach, String values) {
        List<String> said = Arrays.asList(values.split(" "));
        night.says(run, "", reach, Collections.nCopies(said.size(), "x")).says(run, field, reach, said);
        return run;
    }

    private String readings(Run run, GateSettings gates) {
        night.pass(run, gates);
        return List.of("keys", "changed", "moved").stream()
                .map(gate -> night.reading(run, gate).isEmpty() ? "" : gate + "|" + night.reading(run, gate))
                .filter(reading -> !reading.isEmpty())
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "as last time, A B C D E F G H I J, A B C D E F G H I J, ''",
        "two of ten changed, A B C D E F G H I J, A B C D E F G H X Y, ''",
        "two of ten changed and one is of another now, A B C D E F G H I J, A B C D E F G H X I, changed|sex|10|0.2|0.1|f",
        "two of twenty changed, A B C D E F G H I J K L M N O P Q R S T, A B C D E F G H I J K L M N O P Q R X Y, ''",
        "three of ten changed, A B C D E F G H I J, A B C D E F G X Y Z, changed|sex|10|0.3|0.2|t",
        "two of four changed: too few to tell, A B C D, A B X Y, changed|sex|4|0.5|0.2|f",
        "three of seven blanked, A B C D E F G, - B C - E F -, changed|sex|7|0.428571|0.2|t",
        "filled where it was blank, A B - - - - -, A B C D E F G, ''",
        "turned upside down, A B C D E F, F E D C B A, changed|sex|6|1|0.2|t",
        "down a row, A B C D E F, F A B C D E, changed|sex|6|1|0.2|t",
        "sorted by itself with few words, A A B A A B A A A A A A A A A A A A A A, A A A A A A A A A A A A A A A A A A B B, moved|sex|20|0.2|0.01|f",
        "all in one form, 1 2 3 4 5, 7 7 7 7 7, changed|sex|5|1|0.2|t",
        "every second sex swapped, M F M F M F, F M F M F M, changed|sex|6|1|0.2|t",
        "what was rarely given is given by others, A - - - - - - - - - - - - - - - - - - - - - - - -, - B C D E - - - - - - - - - - - - - - - - - - - -, changed|sex|1|1|0.2|f",
        "the only value is gone, - - A - -, - - - - -, changed|sex|1|1|0.2|f",
        "both values are gone, - A - B -, - - - - -, changed|sex|2|1|0.2|f",
        "one of two is another, - A - B -, - A - X -, changed|sex|2|0.5|0.2|f",
        "one of five: as in any night, A B C D E, A B C D X, ''",
        "two change places, A B - - -, B A - - -, moved|sex|2|1|0.01|f",
        "two of twelve change places, A B C D E F G H I J K L, B A C D E F G H I J K L, moved|sex|12|0.166667|0.01|f",
        "the two of a list, A B, X Y, changed|sex|2|1|0.2|f",
        "filled with the word that most say, A A A A A A A A A A A A A A A A A A C B, A A A A A A A A A A A A A A A A A A A A, changed|sex|20|0.1|0|f",
        "the only other word is corrected, A A A A A A A A A A A A A A A A A A A B, A A A A A A A A A A A A A A A A A A A A, ''",
        "filled with another word, A A A A A A A A A A A A A A A A A A A A, A A A A A A A A A A A A A A A A A A A B, ''",
        "all of one word blanked, A A A A A A A A A A A A A A A A A C B B, A A A A A A A A A A A A A A A A A C - -, changed|sex|20|0.1|0|f",
        "all of one word another, A A A A A A A A A A A A A A A A A C B B, A A A A A A A A A A A A A A A A A C D D, changed|sex|20|0.1|0|f",
        "one that nobody else said, A A A A A A A A A A A A A A A A A A C B, A A A A A A A A A A A A A A A A A A C D, ''",
        "one of two, A A A A A A A A A A A A A A A A A C B B, A A A A A A A A A A A A A A A A A C D B, ''",
        "two that said the same become two, A A A A A A A A A A A A A A A A A C B B, A A A A A A A A A A A A A A A A A C D E, ''",
        "two that said the same and one of many who says it now, A A A A A A A A A A A A A A A A A A A A A A A A A A A A A A A A A A A A A C B B, A A A A A A A A A A A A A A A A A A A A A A A A A A A A A A A A A A A A B C D D, ''",
        "two that said the same and another who says it now, A A A A A A A A A A A A A A A A A C B B, A A A A A A A A A A A A A A A A A B D D, changed|sex|20|0.15|0.1|f",
    })
    void a_column_is_compared_claim_by_claim(String name, String then, String now, String readings) {
        night.complete(says(run(MONDAY), "sex", ALL, then), GateSettings.NONE);

        String read = readings(says(run(TUESDAY), "sex", ALL, now), GateSettings.NONE);

        assertThat(read).isEqualTo(readings);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "the last of ten are gone, A A A A A A A A A A, A A A A A A A A, ''",
        "three of ten are gone, A A A A A A A A A A, A A A - A - A - A A, keys||10|0.3|0.2|t",
        "three of seven, A A A A A A A, - A A - A A -, keys||7|0.428571|0.2|t",
        "two of six, A A A A A A, - A A - A A, keys||6|0.333333|0.2|t",
        "one of three, A A A, A - A, keys||3|0.333333|0.2|f",
        "the only one, A -, - A, keys||1|1|0.2|f",
        "one of five, A A A A A, A A - A A, ''",
        "one of seven under another name, A A A A A A A -, A A - A A A A A, keys||7|0.142857|0.05|f",
        "three of twenty gone and two others come, A A A A A A A A A A A A A A A A A A A A - -, - - - A A A A A A A A A A A A A A A A A A A, keys||20|0.15|0.05|f",
        "three of twenty gone and one other, A A A A A A A A A A A A A A A A A A A A -, - - - A A A A A A A A A A A A A A A A A A, ''",
        "one of seven gone, A A A A A A A -, A A - A A A A -, ''",
        "as many new as gone of many, A A A A A A A A A A A A A A A A A A A A -, - A A A A A A A A A A A A A A A A A A A A, ''",
        "all others, A A A A - - - -, - - - - A A A A, keys||4|1|0.2|t",
        "more than last time, A A A A - - - -, A A A A A A A A, ''",
    })
    void so_many_of_the_claims_must_be_about_the_same(String name, String then, String now, String readings) {
        night.complete(lists(run(MONDAY), then, listed(then)), GateSettings.NONE);
        Run tuesday = lists(run(TUESDAY), now, listed(now));

        assertThat(readings(tuesday, GateSettings.NONE)).isEqualTo(readings);
    }

    @ParameterizedTest
    @CsvSource({"5, ''", "6, keys||6|0.166667|0.05|f", "7, keys||6|0.166667|0.05|f"})
    void a_row_that_says_again_what_another_says_is_missed_under_its_own_name(long rows, String readings) {
        night.complete(lists(run(MONDAY), "A A A A A A", 6), GateSettings.NONE);

        assertThat(readings(lists(run(TUESDAY), "A A A A A -", rows), GateSettings.NONE))
                .isEqualTo(readings);
    }

    private Run lists(Run run, String listed, long rows) {
        night.says(run, "", ALL, List.of(listed.split(" "))).rows(run, rows);
        return run;
    }

    private static long listed(String list) {
        return list.chars().filter(character -> character == 'A').count();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 'moved|sex|200|0.01|0|f'",
        "2, 2, 'moved|sex|200|0.02|0.01|f'",
        "5, 5, 'moved|sex|200|0.05|0.01|t'",
        "2, 0, ''",
        "4, 1, ''",
        "4, 2, 'moved|sex|200|0.03|0.01|f'",
        "9, 11, 'moved|sex|200|0.1|0.01|f'",
        "20, 20, 'moved|sex|200|0.2|0.01|t'"
    })
    void values_that_others_have_now_are_told_from_values_that_have_changed(int away, int back, String readings) {
        List<String> then =
                IntStream.range(0, 200).mapToObj(i -> i < 100 ? "A" : "B").toList();
        List<String> now = IntStream.range(0, 200)
                .mapToObj(i -> i < away || i >= 100 && i < 200 - back ? "B" : "A")
                .toList();
        Run monday = run(MONDAY);
        night.complete(says(monday, "sex", ALL, String.join(" ", then)), GateSettings.NONE);

        assertThat(readings(says(run(TUESDAY), "sex", ALL, String.join(" ", now)), GateSettings.NONE))
                .isEqualTo(readings);
    }

    @ParameterizedTest
    @CsvSource({
        "sex, 2, 'moved|sex|600|0.003333|0|f'",
        "unit_code, 2, 'moved|unit_code|600|0.003333|0|f'",
        "sex, 3, 'moved|sex|600|0.005|0|f'",
        "sex, 5, 'moved|sex|600|0.008333|0|f'",
        "sex, 6, 'moved|sex|600|0.01|0|f'",
        "sex, 9, 'moved|sex|600|0.015|0.01|f'",
        "sex, 12, 'moved|sex|600|0.02|0.01|t'"
    })
    void few_that_have_only_changed_places_with_one_another_are_told(String field, int ring, String readings) {
        List<String> then = IntStream.range(0, 600).mapToObj(i -> "V" + i).toList();
        List<String> now = IntStream.range(0, 600)
                .mapToObj(i -> "V" + (i < ring ? (i + 1) % ring : i))
                .toList();
        Run monday = run(MONDAY);
        night.complete(says(monday, field, ALL, String.join(" ", then)), GateSettings.NONE);

        assertThat(readings(says(run(TUESDAY), field, ALL, String.join(" ", now)), GateSettings.NONE))
                .isEqualTo(readings);
    }

    /** One more than have changed places has changed rightly. */
    @ParameterizedTest
    @CsvSource({
        "3, 2, 'moved|person_status|600|0.008333|0|f'",
        "2, 1, 'moved|person_status|600|0.005|0|f'",
        "3, 1, ''",
        "4, 0, ''"
    })
    void few_that_have_changed_places_are_told_beside_a_rightful_change(int away, int back, String readings) {
        List<String> then =
                IntStream.range(0, 600).mapToObj(i -> i < 10 ? "L" : "A").toList();
        List<String> now = IntStream.range(0, 600)
                .mapToObj(i -> i >= back && i < 10 || i >= 600 - away ? "L" : "A")
                .toList();
        night.complete(says(run(MONDAY), "person_status", ALL, String.join(" ", then)), GateSettings.NONE);

        assertThat(readings(says(run(TUESDAY), "person_status", ALL, String.join(" ", now)), GateSettings.NONE))
                .isEqualTo(readings);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "both long names cut, ABCDEFG ABCDEF, ABCD ABCD, changed|name|42|0.047619|0|f",
        "the only long name cut, ABCDEFG AB, ABCD AB, changed|name|42|0.02381|0|f",
        "the long names of a part of the rows cut, ABCDEFG ABCDEF ABCDEFG, ABCD ABCD ABCDEFG, changed|name|43|0.046512|0|f",
        "cut and another corrected, ABCDEFG ABCDEF AB, ABCD ABCD XY, changed|name|43|0.069767|0|f",
        "one corrected that is shorter, ABCDEFG ABC, ABCDEFG AB, ''",
        "two corrected, ABCDEFG ABCDEF, ABCDEF ABCDE, ''",
        "two corrected that stay as long, ABC ABC, XYZ XYW, ''",
        "two that are longer now, ABC AB, ABCD ABCD, ''",
    })
    void words_that_have_met_the_end_of_a_field_are_told(String name, String then, String now, String readings) {
        String others = " " + String.join(" ", Collections.nCopies(20, "AB CD"));
        night.complete(says(run(MONDAY), "name", ALL, then + others), GateSettings.NONE);

        assertThat(readings(says(run(TUESDAY), "name", ALL, now + others), GateSettings.NONE))
                .isEqualTo(readings);
    }

    @ParameterizedTest
    @CsvSource({"2024-12, changed|gross_pay|6|1|0.2|t", "2025-01, ''"})
    void pay_is_compared_within_a_month_only(String month, String readings) {
        Run monday = says(run(MONDAY), "gross_pay", ALL, "1 2 3 4 5 6");
        night.says(monday, "pay_month", ALL, Collections.nCopies(6, "2024-12"));
        night.complete(monday, GateSettings.NONE);
        Run tuesday = says(run(TUESDAY), "gross_pay", ALL, "6 5 4 3 2 1");
        night.says(tuesday, "pay_month", ALL, Collections.nCopies(6, month));

        assertThat(readings(tuesday, GateSettings.NONE)).isEqualTo(readings);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "the next month, 2025-01 2025-01 2025-01 2025-01 2025-01 2025-01 2025-01 2025-01 2025-01 2025-01, ''",
        "of one not yet, 2025-01 2025-01 2024-12 2025-01 2025-01 2025-01 2025-01 2025-01 2025-01 2025-01, ''",
        "of one of ten, 2024-12 2024-12 2024-12 2024-12 2024-12 2024-12 2024-12 2024-12 2024-12 2024-11, changed|pay_month|10|0.1|0|f",
        "of two an earlier month, 2024-11 2024-11 2024-12 2024-12 2024-12 2024-12 2024-12 2024-12 2024-12 2024-12, changed|pay_month|10|0.2|0|f",
        "of three, 2024-11 2024-11 2024-10 2025-01 2025-01 2025-01 2025-01 2025-01 2025-01 2025-01, changed|pay_month|10|0.3|0.2|t",
        "of one the next and of two the last, 2024-11 2025-01 2024-11 2024-12 2024-12 2024-12 2024-12 2024-12 2024-12 2024-12, changed|pay_month|10|0.2|0|f",
    })
    void a_month_goes_on_and_is_another_where_it_goes_back(String name, String now, String readings) {
        night.complete(
                says(run(MONDAY), "pay_month", ALL, String.join(" ", Collections.nCopies(10, "2024-12"))),
                GateSettings.NONE);

        assertThat(readings(says(run(TUESDAY), "pay_month", ALL, now), GateSettings.NONE))
                .isEqualTo(readings);
    }

    @Test
    void claims_that_one_of_two_samples_does_not_reach_are_not_compared() {
        night.complete(says(run(MONDAY), "sex", 4, "A B C D E"), GateSettings.NONE);

        assertThat(readings(says(run(TUESDAY), "sex", ALL, "A B C D E F G H I J K L"), GateSettings.NONE))
                .isEmpty();
    }

    @Test
    void a_source_may_say_what_changes_with_every_export_and_how_much() {
        GateSettings gates = Limits.likeness("0.5", "0.5", "0.5", 5, "sex");
        night.complete(says(run(MONDAY), "sex", ALL, "A B C D E F"), gates);

        assertThat(readings(says(run(TUESDAY), "sex", ALL, "F E D C B A"), gates))
                .isEmpty();
    }

    @Test
    void it_is_told_with_figures_and_what_to_do() {
        night.complete(says(run(MONDAY), "sex", ALL, "A B C D E F"), GateSettings.NONE);

        assertThat(Gates.closed(night.pass(says(run(TUESDAY), "sex", ALL, "F E D C B A"), GateSettings.NONE))
                        .getMessage())
                .contains(
                        "来源 finance 的 sex 与上次相比有 100% 的记录换了值, 允许 20%",
                        "says something else in sex than last time in 100%");
    }
}
