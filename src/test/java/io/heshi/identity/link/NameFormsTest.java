package io.heshi.identity.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How names sound and look. */
class NameFormsTest {
    private static final NameForms FORMS = NameForms.shipped();

    @ParameterizedTest(name = "{index}")
    @CsvSource({
        "张伟, 章玮, true",
        "单雄, 善雄, true",
        "单雄, 丹雄, true",
        "仇英, 求英, true",
        "仇英, 愁英, true",
        "曾毅, 增益, true",
        "张伟, 张为民, false",
        "李明, 李鸣, true",
        "李明, 李民, false",
        "欧阳锋, 欧杨峰, true",
        "买买提, 买卖提, true",
        "王A, 王A, true",
        "𠮷田, 吉田, false"
    })
    void names_sound_alike_if_a_reading_is_shared(String a, String b, boolean alike) {
        assertThat(!Collections.disjoint(FORMS.sounds(a), FORMS.sounds(b))).isEqualTo(alike);
    }

    @Test
    void a_long_name_of_many_readings_has_a_bounded_number_of_them() {
        assertThat(FORMS.sounds("单".repeat(20))).hasSizeLessThanOrEqualTo(128).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{index}")
    @CsvSource({
        "王己, 王已, true",
        "王己, 王巳, true",
        "戊生, 戌生, true",
        "未来, 末来, true",
        "付强, 傅强, true",
        "肖红, 萧红, true",
        "闫军, 阎军, true",
        "候亮, 侯亮, true",
        "冶平, 治平, true",
        "张伟, 张强, false",
        "王己, 王已已, false"
    })
    void names_look_alike_if_their_characters_do(String a, String b, boolean alike) {
        assertThat(FORMS.shape(a).equals(FORMS.shape(b))).isEqualTo(alike);
    }

    @Test
    void no_character_stands_in_two_groups() {
        List<String> characters = NameForms.groups().stream()
                .flatMap(group -> group.codePoints().mapToObj(Character::toString))
                .collect(Collectors.toList());

        assertThat(characters).doesNotHaveDuplicates();
        assertThat(NameForms.groups())
                .hasSizeGreaterThan(150)
                .allMatch(group -> group.codePointCount(0, group.length()) > 1);
    }
}
