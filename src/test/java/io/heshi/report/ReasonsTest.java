package io.heshi.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.catalogue.Texts;
import io.heshi.report.words.ReasonWords;
import org.junit.jupiter.api.Test;

class ReasonsTest {
    private final ReasonWords reasons = new ReasonWords(Texts.load("report"));

    @Test
    void a_phrase_of_the_ledger_is_shown_in_both_languages() {
        assertThat(reasons.shown("no longer found")).isEqualTo("不再发现 no longer found");
    }

    @Test
    void the_date_of_a_phrase_stands_in_both_languages() {
        assertThat(reasons.shown("not found on 2024-12-31")).isEqualTo("2024-12-31 的批次未再发现 not found on 2024-12-31");
    }

    @Test
    void what_a_person_wrote_is_shown_as_it_is() {
        assertThat(reasons.shown("借调，见说明 12 号")).isEqualTo("借调，见说明 12 号");
        assertThat(reasons.shown("not found on the shelf")).isEqualTo("not found on the shelf");
    }
}
