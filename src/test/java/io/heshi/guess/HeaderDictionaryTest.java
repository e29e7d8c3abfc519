package io.heshi.guess;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.catalogue.Catalogue;
import io.heshi.catalogue.ClaimKind;
import io.heshi.catalogue.Field;
import io.heshi.definition.ColumnMapping;
import io.heshi.definition.Source;
import io.heshi.definition.read.DefinitionReader;
import io.heshi.guess.heading.HeaderDictionary;
import io.heshi.guess.heading.HeaderMatch;
import io.heshi.guess.heading.Nearness;
import io.heshi.vocabulary.HeaderName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderDictionaryTest {
    private final HeaderDictionary dictionary = HeaderDictionary.shipped();

    @Test
    void every_synonym_of_the_shipped_sources_is_in_it_under_the_same_column() {
        List<String> drifted = new ArrayList<>();
        int seen = 0;
        for (Source source : DefinitionReader.read(Path.of("jobs")).sources().values()) {
            for (ColumnMapping mapping : source.columns()) {
                for (String header : mapping.headers()) {
                    seen++;
                    HeaderMatch match =
                            match(source.claims(), header, mapping.field().name());
                    if (match.nearness() != Nearness.EXACT) {
                        drifted.add(source.name() + "." + mapping.field().name() + ": " + header);
                    }
                }
            }
        }
        assertThat(seen).isGreaterThan(500);
        assertThat(drifted).isEmpty();
    }

    @Test
    void no_word_of_a_kind_means_two_columns() {
        for (ClaimKind kind : Catalogue.kinds()) {
            Map<String, String> meanings = new HashMap<>();
            for (Field field : Catalogue.fields(kind)) {
                assertThat(field.headers()).as(field.name()).isNotEmpty();
                for (String word : field.headers()) {
                    String before = meanings.put(HeaderName.key(word), field.name());
                    assertThat(before == null || before.equals(field.name()))
                            .as("%s means %s and %s", word, before, field.name())
                            .isTrue();
                    assertThat(dictionary.isOther(kind, word)).as(word).isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "公民身份号码, id_no, EXACT",
        "' 身 份 证 号*', id_no, EXACT",
        "应发工资（元）, gross_pay, EXACT",
        "aac002, id_no, EXACT",
        "基本信息/姓名, name, PART",
        "在编干部姓名, name, SIMILAR",
        "职工个人身份证号码, id_no, SIMILAR",
        "到本单位工作的时间, unit_entry_date, SIMILAR",
        "类别, quota_type, HINT",
        "时间, birth_date, HINT",
        "配偶姓名, name, NONE",
        "单位负责人姓名, name, NONE",
        "岗位工资, gross_pay, NONE",
        "F7, id_no, NONE"
    })
    void a_header_is_as_near_to_a_column_as_its_words(String header, String field, Nearness expected) {
        assertThat(match(ClaimKind.PERSON, header, field).nearness()).isEqualTo(expected);
    }

    @Test
    void serial_numbers_and_remarks_are_known_to_mean_nothing() {
        assertThat(List.of("序号", "备注", "岗位工资", "手机号码"))
                .allMatch(header -> dictionary.isOther(ClaimKind.PERSON, header));
    }

    private HeaderMatch match(ClaimKind kind, String header, String field) {
        return dictionary.matches(kind, header).getOrDefault(field, HeaderMatch.NONE);
    }
}
