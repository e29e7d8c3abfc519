package io.heshi.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitNameTest {
    @Test
    void a_plain_name_is_its_own_key() {
        String name = "云州市财政局";
        assertThat(UnitName.key(name)).isSameAs(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "云州市科学技术局（加挂云州市知识产权局牌子）",
                "云州市科学技术局(挂市知识产权局牌子)",
                "云州市科学技术局【加挂云州市知识产权局（专利局）牌子】",
                "云州市（加挂“知识产权局”牌子）科学技术局",
                "云州市\n科学技术局 （ 加挂 知识产权局 ）",
                "“云州市科学技术局”（挂牌）"
            })
    void a_hung_plaque_in_brackets_is_dropped(String raw) {
        assertThat(UnitName.key(raw)).isEqualTo("云州市科学技术局");
    }

    @Test
    void other_brackets_stay_in_one_form() {
        assertThat(UnitName.key("云州市委（市政府）办公室")).isEqualTo("云州市委(市政府)办公室");
        assertThat(UnitName.key("云州市委〔市政府〕办公室")).isEqualTo("云州市委(市政府)办公室");
        assertThat(UnitName.key("云州（挂靠财政局）中心")).isEqualTo("云州(挂靠财政局)中心");
        assertThat(UnitName.key("云州中心（加挂学校牌子")).isEqualTo("云州中心(加挂学校牌子");
    }

    @Test
    void quotes_dots_and_blanks_are_dropped() {
        assertThat(UnitName.key("云州市“１２３４５”·热线 中心")).isEqualTo("云州市12345热线中心");
        assertThat(UnitName.key("《云州日报》社")).isEqualTo("云州日报社");
    }

    @Test
    void a_short_name_is_the_end_of_the_full_one() {
        assertThat(UnitName.sameOrShort("云州市财政局", "云州市财政局")).isTrue();
        assertThat(UnitName.sameOrShort("云州市财政局", "市财政局")).isTrue();
        assertThat(UnitName.sameOrShort("财政局", "云州市财政局")).isTrue();
        assertThat(UnitName.sameOrShort("云州市财政局", "政局")).isFalse();
        assertThat(UnitName.sameOrShort("云州市财政局", "云州市")).isFalse();
        assertThat(UnitName.sameOrShort("云州市财政局", "云州市审计局")).isFalse();
        assertThat(UnitName.sameOrShort("云州市财政局", "")).isFalse();
        assertThat(UnitName.sameOrShort("云州市𫰡局", "𫰡局")).isFalse();
    }
}
