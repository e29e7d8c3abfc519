package io.heshi.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CauseTextTest {
    @ParameterizedTest
    @CsvSource({
        "'', '', ''",
        "'甲局|+备注', '', ''",
        "'rejected\t40\tno_identity', 本次退回 40 行（多因无姓名且无身份证号）。, ' 40 rows were rejected, most of them: neither name nor ID number.'",
        "'rejected\t1\tunheard_of', 本次退回 1 行（多因unheard_of）。, ' 1 rows were rejected, most of them: unheard_of.'",
        "'unused\t备注|unused\t全称', 没有用到的表头: 备注、全称。, ' Headers that nothing uses: 备注, 全称.'",
        "'甲局|rejected\t2\tno_unit|unused\t备注', 本次退回 2 行（多因无单位名称且无单位代码）。没有用到的表头: 备注。, ' 2 rows were rejected, most of them: neither unit name nor code. Headers that nothing uses: 备注.'",
    })
    void tells_of_all_details_those_that_are_a_cause(String details, String zh, String en) {
        Label told = CauseText.of(List.of(details.split("\\|")));

        assertThat(told.zh()).isEqualTo(zh);
        assertThat(told.en().strip()).isEqualTo(en.strip());
    }

    @Test
    void a_cause_is_told_apart_from_what_the_gate_has_found() {
        assertThat(Stream.of("甲局", CauseText.rejected(2, "no_unit"), CauseText.unused("备注"), "人社\t甲局")
                        .filter(CauseText::tells))
                .containsExactly("rejected\t2\tno_unit", "unused\t备注");
    }

    @Test
    void of_many_headers_tells_the_first_ten() {
        List<String> details = IntStream.rangeClosed(1, 11)
                .mapToObj(i -> CauseText.unused("列" + i))
                .toList();

        assertThat(CauseText.of(details).zh()).endsWith("列9、列10 …。");
    }
}
