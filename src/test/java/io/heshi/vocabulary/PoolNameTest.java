package io.heshi.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoolNameTest {

    @Test
    void blanks_and_the_form_of_brackets_do_not_matter() {
        assertThat(PoolName.key("云州市 教育（周转池）")).isEqualTo(PoolName.key("云州市教育(周转池)"));
    }

    @ParameterizedTest
    @CsvSource({
        "人才编制周转池, 人才",
        "人才周转池, 人才",
        "人才池, 人才",
        "人才, 人才",
        "中小学教育周转编制, 中小学教育",
        "云州市人才周转池, 云州市人才",
    })
    void the_kind_is_the_name_without_what_ends_the_name_of_any_pool(String name, String kind) {
        assertThat(PoolName.kind(name)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"周转池", "编制周转池", "周转编制"})
    void a_word_that_says_no_more_than_pool_is_of_no_kind(String word) {
        assertThat(PoolName.kind(word)).isEmpty();
    }
}
