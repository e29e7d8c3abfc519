package io.heshi.examine;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.catalogue.Catalogue;
import io.heshi.catalogue.Field;
import io.heshi.catalogue.cases.Case;
import io.heshi.catalogue.cases.CaseSources;
import io.heshi.catalogue.cases.Scope;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a rule goes by is told in columns of files, so that a column gone bad is known to reach it. */
class RuleColumnsTest {
    private static final Case PERSON = Case.of(
            Scope.PERSON, CaseSources.named(List.of("register", "hr", "finance"), List.of("retirement_delays")));

    @Test
    void whether_somebody_is_in_post_goes_by_status_insurance_and_pay() {
        assertThat(RuleColumns.columns(PERSON, "hr.active", "units"))
                .containsExactlyInAnyOrder(
                        "hr.person_status", "hr.insurance_status", "hr.pay_month", "hr.gross_pay", "hr.id_no");
    }

    @Test
    void whether_somebody_is_paid_goes_by_month_and_pay() {
        assertThat(RuleColumns.columns(PERSON, "finance.pays", "units"))
                .containsExactlyInAnyOrder("finance.pay_month", "finance.gross_pay", "finance.id_no");
    }

    @Test
    void who_is_elsewhere_goes_by_what_tells_the_units() {
        assertThat(RuleColumns.partly(PERSON, "hr.unit_key <> register.unit_key", Set.of()))
                .containsExactlyInAnyOrder("hr.unit_code", "hr.unit_name", "register.unit_code", "register.unit_name");
        assertThat(RuleColumns.partly(PERSON, "finance.units > 1", Set.of()))
                .containsExactlyInAnyOrder("finance.unit_code", "finance.unit_name");
        assertThat(RuleColumns.partly(PERSON, "hr.name is null", Set.of())).isEmpty();
    }

    @Test
    void who_is_in_post_goes_by_dates_too_and_so_do_the_figures_of_places() {
        assertThat(RuleColumns.partly(PERSON, "hr.active", Set.of()))
                .containsExactlyInAnyOrder(
                        "hr.unit_entry_date", "hr.quota_entry_date", "hr.event_date", "hr.retire_date");
        assertThat(RuleColumns.partly(PERSON, "", Set.of("register.person_status")))
                .contains("register.event_date");
    }

    @ParameterizedTest
    @CsvSource({
        "unit_quota, units.supervisor",
        "unit_quota, pools.quota_type",
        "unit_quota, allocations.expires_date",
        "unit_quota, transitions.quota_type",
        "plan, allocations.lent",
        "plan, transitions.quota_type",
        "allocation, allocations.quota_type",
        "pool, allocations.expires_date",
        "region, pools.quota_type",
        "region, pools.region",
        "region, pools.city_size",
        "region, ceilings.quota_type",
    })
    void figures_stand_on_columns_that_no_rule_names(String scope, String column) {
        Case subject = Case.of(Scope.named(scope).orElseThrow(), CaseSources.named(List.of("register"), List.of()));

        assertThat(RuleColumns.partly(subject, "", Set.of())).contains(column);
    }

    @Test
    void what_the_figures_of_a_case_stand_on_are_columns_of_files() {
        Set<String> fields = Catalogue.kinds().stream()
                .flatMap(kind -> kind.fields().stream())
                .map(Field::name)
                .collect(Collectors.toSet());
        Set<String> named = Scope.all().stream()
                .map(scope -> Case.of(scope, CaseSources.named(List.of("register", "hr"), List.of())))
                .flatMap(subject -> Stream.concat(subject.goesBy().stream(), subject.leansOn().stream()))
                .map(column -> column.substring(column.indexOf('.') + 1))
                .collect(Collectors.toSet());

        assertThat(named)
                .contains("unit_status", "admin_level", "person_status")
                .isSubsetOf(fields);
    }

    @Test
    void what_a_relation_makes_is_made_of_columns_of_files() {
        Set<String> fields = Catalogue.kinds().stream()
                .flatMap(kind -> kind.fields().stream())
                .map(Field::name)
                .collect(Collectors.toSet());

        assertThat(RuleColumns.madeOf().values())
                .isNotEmpty()
                .allSatisfy(made -> assertThat(fields).containsAll(made));
    }
}
