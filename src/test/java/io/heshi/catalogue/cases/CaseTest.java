package io.heshi.catalogue.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.catalogue.Label;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseTest {
    private static final Case PERSON = Case.of(
            Scope.PERSON, CaseSources.named(List.of("register", "hr", "finance"), List.of("retirement_delays")));

    @Test
    void only_what_expressions_read_is_joined_and_computed() {
        String sql = PERSON.from("derived.in_hr and derived.active_in_retirement_delays");

        assertThat(sql)
                .contains("full join person_in_hr as hr using (person_key)", "person_on_retirement_delays")
                .contains("hr.person_key is not null as in_hr", "as active_in_retirement_delays")
                .doesNotContain("case_unit", "case_change", "recognized_birth", "as lookalike");
    }

    @Test
    void what_a_computed_column_is_made_of_is_computed_before_it() {
        String sql = PERSON.from("retirement.overdue_months");

        assertThat(sql)
                .containsSubsequence(
                        "as told", "as recognized_birth", "as work", "as choice", "as latest", "as retirement");
    }

    @Test
    void the_stored_columns_behind_expressions_are_told() {
        assertThat(PERSON.stored("derived.elsewhere_in_hr"))
                .containsExactlyInAnyOrder("hr.unit_key", "register.unit_key", "hr.unit_known", "register.unit_known");
    }

    @Test
    void a_column_of_a_source_that_the_office_has_not_is_none_of_its_case() {
        assertThat(PERSON.columns()).containsKey("hr.name").doesNotContainKeys("organization.name", "in_organization");
        assertThat(PERSON.from("derived.recognized_birth")).doesNotContain("organization");
    }

    @Test
    void what_only_makes_other_columns_is_hidden() {
        assertThat(PERSON.columns().keySet()).noneMatch(name -> name.startsWith("told."));
    }

    @Test
    void a_column_is_called_after_its_source_only_where_its_name_is() {
        assertThat(label("in_hr").zh())
                .isEqualTo("hr's " + PERSON.columns().get("in_hr").label().zh());
        assertThat(label("hr.name")).isEqualTo(PERSON.columns().get("hr.name").label());
        assertThat(PERSON.columns().values())
                .filteredOn(column -> !column.simpleName().contains(column.source()))
                .isNotEmpty()
                .allSatisfy(column -> assertThat(label(column.name())).isEqualTo(column.label()));
    }

    private static Label label(String column) {
        return PERSON.columns().get(column).called(source -> new Label(source + "'s ", source));
    }
}
