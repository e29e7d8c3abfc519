package io.heshi.city;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.city.person.IdNumbers;
import io.heshi.city.plan.WorkingDays;
import io.heshi.city.unit.ChineseNumeral;
import io.heshi.city.unit.CreditCodes;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "110105, 1949-12-31, 2, 11010519491231002X",
        "440524, 1880-01-01, 1, 440524188001010014",
        "530102, 1992-05-08, 11, 53010219920508011"
    })
    void id_numbers_end_in_the_check_character_of_gb_11643(
            String region, LocalDate birth, int sequence, String expected) {
        assertThat(IdNumbers.of(region, birth, sequence)).startsWith(expected).hasSize(18);
    }

    @Test
    void the_old_form_leaves_out_century_and_check() {
        assertThat(IdNumbers.old("11010519491231002X")).isEqualTo("110105491231002");
    }

    @Test
    void a_miscopied_number_differs_in_its_check_only() {
        String wrong = IdNumbers.miscopied("11010519491231002X");
        assertThat(wrong).startsWith("11010519491231002").isNotEqualTo("11010519491231002X");
    }

    /** The part after the region of real, published codes, whose checks are known to be right. */
    @ParameterizedTest
    @CsvSource({"11, 330283, 298263, 11330283002982634F", "11, 230207, 190306, 112302070019030687"})
    void credit_codes_end_in_both_check_characters(String prefix, String region, int number, String expected) {
        assertThat(CreditCodes.of(prefix, region, number)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1,一", "10,十", "11,十一", "20,二十", "21,二十一", "100,一百", "103,一百零三", "110,一百一十", "1002,一千零二"})
    void numerals_are_written_as_schools_write_them(int number, String expected) {
        assertThat(ChineseNumeral.of(number)).isEqualTo(expected);
    }

    @Test
    void a_weekend_is_no_working_day() {
        LocalDate monday = LocalDate.of(2024, 12, 30);
        assertThat(WorkingDays.before(monday, 1)).isEqualTo(LocalDate.of(2024, 12, 27));
        assertThat(WorkingDays.before(monday, 5)).isEqualTo(LocalDate.of(2024, 12, 23));
    }
}
