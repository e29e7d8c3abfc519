package io.heshi.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The codes stand in the database and in rules, so they never change. */
class CodesTest {
    @Test
    void fault_codes_are_stable() {
        assertThat(IdFault.values())
                .extracting(IdFault::code)
                .containsExactly(
                        "length",
                        "characters",
                        "birth_date",
                        "check_digit",
                        "precision_lost",
                        "stand_in",
                        "phone",
                        "region");
    }

    @Test
    void sex_codes_are_stable() {
        assertThat(Sex.values()).extracting(Sex::code).containsExactly("male", "female");
    }
}
