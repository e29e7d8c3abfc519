package io.heshi.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {
    private static final Charset GBK = Charset.forName("GBK");
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Map<Integer, Integer> FIXED = Map.ofEntries(
            Map.entry(0xE816, 0x20087),
            Map.entry(0xE817, 0x20089),
            Map.entry(0xE818, 0x200CC),
            Map.entry(0xE81E, 0x9FB4),
            Map.entry(0xE826, 0x9FB5),
            Map.entry(0xE82B, 0x9FB6),
            Map.entry(0xE82C, 0x9FB7),
            Map.entry(0xE831, 0x215D7),
            Map.entry(0xE832, 0x9FB8),
            Map.entry(0xE83B, 0x2298F),
            Map.entry(0xE843, 0x9FB9),
            Map.entry(0xE854, 0x9FBA),
            Map.entry(0xE855, 0x241FE),
            Map.entry(0xE863, 0x4DAE),
            Map.entry(0xE864, 0x9FBB));

    @Test
    void display_keeps_the_source_but_for_blanks_at_the_ends() {
        assertThat(PersonName.display("\u3000\uFEFF杨 俊\u00A0\t")).isEqualTo("杨 俊");
        assertThat(PersonName.display("阿卜•力提")).isEqualTo("阿卜•力提");
        assertThat(PersonName.display("\u200B ")).isEmpty();
    }

    @Test
    void a_plain_name_is_its_own_key() {
        String name = "杨俊";
        assertThat(PersonName.key(name)).isSameAs(name);
    }

    @Test
    void every_blank_of_the_list_is_removed() {
        StringBuilder raw = new StringBuilder("杨 \u3000\u00A0\t\r\n\uFEFF");
        int[][] ranges = {{0x2000, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x206F}};
        for (int[] range : ranges) {
            for (int c = range[0]; c <= range[1]; c++) {
                raw.append((char) c);
            }
        }
        assertThat(PersonName.key(raw.append("俊").toString())).isEqualTo("杨俊");
    }

    @ParameterizedTest
    @ValueSource(strings = {"·", "•", "・", "‧", "∙", "⋅", "●", "．", ".", "｡", "･", " · ", ""})
    void every_separator_dot_is_removed(String dot) {
        assertThat(PersonName.key("买买提" + dot + "艾力")).isEqualTo("买买提艾力");
    }

    @Test
    void width_case_and_brackets_are_levelled() {
        assertThat(PersonName.key("ａnna（小）")).isEqualTo("ANNA(小)");
        assertThat(PersonName.key("Anna〔小〕")).isEqualTo("ANNA(小)");
        assertThat(PersonName.key("Anna【小]")).isEqualTo("ANNA(小)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "张三（曾用名李四）",
                "张三(曾用名：李四)",
                "张 三 （曾用名 李四）",
                "张三（原名李四）",
                "张三【曾用名:李四】",
                "张三(又名李四)",
                "张三（曾用李四）",
                "张三（曾用名李四"
            })
    void a_name_of_before_is_left_out(String written) {
        assertThat(PersonName.key(written)).isEqualTo("张三");
    }

    @Test
    void what_tells_two_persons_apart_is_not_left_out() {
        assertThat(PersonName.key("张三（女）")).isEqualTo("张三(女)");
        assertThat(PersonName.key("（曾用名李四）")).isEqualTo("(曾用名李四)");
    }

    @Test
    void radicals_and_compatibility_ideographs_become_plain_ones() {
        assertThat(PersonName.key("⼈\uF9D1")).isEqualTo("人六");
        assertThat(PersonName.key("⻓⻔⺠⻰")).isEqualTo("长门民龙");
    }

    @Test
    void rare_characters_beyond_the_basic_plane_stay() {
        assertThat(PersonName.key("王 𫰡")).isEqualTo("王𫰡");
        assertThat(PersonName.key("葛\uDB40\uDD00")).isEqualTo("葛");
    }

    @Test
    void every_private_use_character_of_gbk_gets_its_assigned_code_point() {
        for (int point = 0xE815; point <= 0xE864; point++) {
            String decoded = new String(Character.toString(point).getBytes(GBK), GB18030);
            int expected = FIXED.getOrDefault(point, decoded.codePointAt(0));
            assertThat(PersonName.key("李" + Character.toString(point)))
                    .as("U+%X", point)
                    .isEqualTo(PersonName.key("李" + Character.toString(expected)));
            assertThat(Character.getType(expected)).isNotEqualTo((int) Character.PRIVATE_USE);
        }
        assertThat(PersonName.key("李\uE814\uE865")).isEqualTo("李\uE814\uE865");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void a_key_is_its_own_key(long seed) {
        String alphabet = "杨俊买李⼈\uF9D1\uE81E\uE863\uE816𫰡·•．. \u3000\u200B（）[]〔Ａbé\u0301ｱﾞ'“\u2460";
        int[] points = alphabet.codePoints().toArray();
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            StringBuilder raw = new StringBuilder();
            for (int n = random.nextInt(12); n > 0; n--) {
                raw.appendCodePoint(points[random.nextInt(points.length)]);
            }
            String name = PersonName.key(raw.toString());
            assertThat(PersonName.key(name)).as("name %d of seed %d", i, seed).isEqualTo(name);
            String unit = UnitName.key(raw.toString());
            assertThat(UnitName.key(unit)).as("unit %d of seed %d", i, seed).isEqualTo(unit);
        }
    }
}
