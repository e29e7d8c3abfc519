package io.heshi.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderNameTest {
    @Test
    void a_plain_header_is_its_own_key() {
        String header = "身份证号";
        assertThat(HeaderName.key(header)).isSameAs(header);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*身份证号",
                "＊身份证号：",
                "身份证号:",
                "身 份 证 号",
                "身份\n证号\u3000",
                "身份证号（18位）",
                "身份证号【必填】",
                "身份证号(必填(文本))",
                "(必填)身份证号",
                "身份证号（18位",
                "\uFEFF身份证号"
            })
    void decoration_does_not_matter(String raw) {
        assertThat(HeaderName.key(raw)).isEqualTo("身份证号");
    }

    @ParameterizedTest
    @CsvSource({"应发工资（元）,应发工资", "应发工资[元],应发工资", "aac002,AAC002", "ＡＡＣ００２,AAC002", "工资/岗位工资,工资/岗位工资", "（元）,元"})
    void units_are_dropped_and_latin_upper_cased(String raw, String key) {
        assertThat(HeaderName.key(raw)).isEqualTo(key);
    }

    @Test
    void an_empty_header_has_an_empty_key() {
        assertThat(HeaderName.key(" *\n")).isEmpty();
        assertThat(HeaderName.key("")).isEmpty();
    }
}
