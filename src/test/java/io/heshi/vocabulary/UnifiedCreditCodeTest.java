package io.heshi.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnifiedCreditCodeTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11330283002982634F",
                "112302070019030687",
                "11610923MB2900168E",
                "1134082855783407XL",
                "1142092201131905X1",
                "121526004609138637",
                "91350100M000100Y43"
            })
    void real_codes_are_valid_and_each_of_their_single_mutations_is_not(String code) {
        assertThat(UnifiedCreditCode.read(code)).contains(new UnifiedCreditCode(code));
        for (int at = 0; at < code.length(); at++) {
            for (int letter = 0; letter < ALPHABET.length(); letter++) {
                char other = ALPHABET.charAt(letter);
                if (other != code.charAt(at)) {
                    String wrong = code.substring(0, at) + other + code.substring(at + 1);
                    assertThat(UnifiedCreditCode.read(wrong)).as(wrong).isEmpty();
                }
            }
        }
    }

    @Test
    void the_inner_check_counts_on_its_own() {
        String wrongInside = "11230207001903069A";
        assertThat(fitsOuterCheck(wrongInside)).isTrue();
        assertThat(UnifiedCreditCode.read(wrongInside)).isEmpty();
    }

    @Test
    void width_case_and_wrapping_do_not_matter() {
        assertThat(UnifiedCreditCode.read("'1133 0283 0029 8263 4f\t"))
                .contains(new UnifiedCreditCode("11330283002982634F"));
        assertThat(UnifiedCreditCode.read("１１３３０２８３００２９８２６３４Ｆ")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "无", "11330283002982634", "11330283002982634FF", "1133028300298263中F", "I1330283002982634F"})
    void anything_else_is_none(String raw) {
        assertThat(UnifiedCreditCode.read(raw)).isEmpty();
        assertThatThrownBy(() -> new UnifiedCreditCode(raw)).isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean fitsOuterCheck(String code) {
        int sum = 0;
        int weight = 1;
        for (char c : code.substring(0, 17).toCharArray()) {
            sum += weight * ALPHABET.indexOf(c);
            weight = weight * 3 % 31;
        }
        return (sum + ALPHABET.indexOf(code.charAt(17))) % 31 == 0;
    }
}
