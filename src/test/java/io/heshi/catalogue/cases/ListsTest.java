package io.heshi.catalogue.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ListsTest {
    private static final Lists LISTS = Lists.of(
            Map.of("births", List.of("hr", "social", "*")),
            Map.of(),
            CaseSources.named(List.of("finance", "hr", "register"), List.of("talent")));

    @Test
    void the_register_speaks_first() {
        assertThat(LISTS.expand("coalesce({s in sources: $s.name,} null)"))
                .isEqualTo("coalesce( register.name, finance.name, hr.name, null)");
        assertThat(LISTS.expand("{s in first:$s}{s in others: + $s}")).isEqualTo("register + finance + hr");
    }

    @Test
    void a_list_of_a_scope_holds_what_the_office_has_and_a_star_the_rest() {
        assertThat(LISTS.expand("{b in births:$b }")).isEqualTo("hr register finance ");
    }

    @Test
    void a_source_takes_a_part_by_the_columns_that_it_gives() {
        Lists lists = Lists.of(
                Map.of("leaving", List.of("hr", "* leaves")),
                Map.of("leaves", new ScopeFile.Part(List.of("death_date", "event_date"), List.of("pay_month"))),
                new CaseSources(
                        List.of("bonus", "health", "hr", "police", "register", "schools"),
                        List.of(),
                        List.of(),
                        Map.of(
                                "bonus", Set.of("pay_month", "event_date"),
                                "health", Set.of("death_date"),
                                "police", Set.of("rank", "event_date"),
                                "schools", Set.of("name"))));

        assertThat(lists.expand("{l in leaving:$l }")).isEqualTo("hr health police ");
    }

    @Test
    void patterns_stand_in_one_another() {
        assertThat(LISTS.expand("{l in listings:{r in register:$r with $l}}")).isEqualTo("register with talent");
    }

    @Test
    void an_office_without_a_register_has_nothing_beside_it() {
        Lists lists = Lists.of(Map.of(), Map.of(), CaseSources.named(List.of("finance"), List.of()));

        assertThat(lists.expand("x{r in register: and $r}{s in beside_register: or $s}"))
                .isEqualTo("x");
    }

    @Test
    void a_wrong_pattern_is_told() {
        assertThatThrownBy(() -> LISTS.expand("{s in nobody: $s}")).hasMessageContaining("nobody");
        assertThatThrownBy(() -> LISTS.expand("{s in sources: $s")).hasMessageContaining("not closed");
    }
}
