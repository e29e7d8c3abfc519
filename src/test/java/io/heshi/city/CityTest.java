package io.heshi.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.heshi.city.deal.Population;
import io.heshi.city.office.Quotas;
import io.heshi.city.person.Detail;
import io.heshi.city.person.People;
import io.heshi.city.person.Person;
import io.heshi.city.person.Story;
import io.heshi.city.plan.CityPlan;
import io.heshi.city.plan.UnknownUnits;
import io.heshi.city.unit.City;
import io.heshi.city.unit.QuotaType;
import io.heshi.city.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CityTest {

    private static final CityPlan PLAN =
            new CityPlan(60_000, 500, 3, List.of(LocalDate.of(2024, 12, 30), LocalDate.of(2024, 12, 31)), true);

    @Test
    void a_date_counts_as_misspelt_only_if_it_is_written_otherwise() {
        City city = new City(PLAN);

        assertThat(city.units())
                .filteredOn(unit -> city.misspelt(unit, false))
                .isNotEmpty()
                .allMatch(unit -> unit.established().toString().contains("0"));
    }

    @Test
    void no_two_people_share_an_id_number() {
        People people = Population.of(PLAN, new City(PLAN));
        Set<String> numbers = new HashSet<>();
        for (int i = 0; i < PLAN.people(); i++) {
            assertThat(numbers.add(people.at(i).identity().idNumber())).isTrue();
        }
    }

    @Test
    void all_id_numbers_are_in_the_region_that_never_was() {
        People people = Population.of(PLAN, new City(PLAN));
        for (int i = 0; i < PLAN.people(); i += 7) {
            assertThat(people.at(i).identity().idNumber()).startsWith("5398");
        }
    }

    @Test
    void nobody_in_post_has_reached_the_retirement_month_and_all_are_grown_up() {
        People people = Population.of(PLAN, new City(PLAN));
        for (int i = 0; i < PLAN.people(); i++) {
            Person person = people.at(i);
            if (person.story().is(Story.RETIRED) || person.story().born().pastRetirement()) {
                continue;
            }
            boolean worker = person.quotaType() == QuotaType.WORKER;
            int limit = person.identity().male() ? 60 : worker ? 50 : 55;
            LocalDate birth = person.identity().birth();
            assertThat(birth).isBetween(LocalDate.of(2025, 2, 1).minusYears(limit), LocalDate.of(2002, 12, 30));
            LocalDate workStart = person.before().date(Detail.WORK_START);
            assertThat(workStart).isAfterOrEqualTo(birth.plusYears(16));
            assertThat(person.before().date(Detail.UNIT_ENTRY)).isAfterOrEqualTo(workStart);
        }
    }

    @Test
    void a_unit_is_known_by_its_names_alone() {
        List<String> names = new ArrayList<>();
        for (Unit unit : new City(PLAN).units()) {
            Set<String> ofUnit = new HashSet<>(unit.otherNames());
            ofUnit.add(unit.name());
            ofUnit.add(unit.shortName());
            names.addAll(ofUnit);
        }
        names.addAll(UnknownUnits.IN_FINANCE);
        names.addAll(UnknownUnits.IN_ORGANIZATION);
        names.addAll(Quotas.unknownUnits(true));
        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void everybody_belongs_to_the_unit_whose_range_holds_them() {
        City city = new City(PLAN);
        for (int i = 0; i < PLAN.people(); i += 11) {
            Unit home = city.homeOf(i);
            assertThat(i).isBetween(home.firstPerson(), home.firstPerson() + home.people() - 1);
        }
        assertThat(city.longAbolished().people()).isZero();
        assertThat(city.newlyAbolished().people()).isPositive();
    }

    @Test
    void a_plan_that_cannot_be_made_is_refused() {
        List<LocalDate> dates = PLAN.dates();
        assertThatIllegalArgumentException().isThrownBy(() -> new CityPlan(1_000, 19, 1, dates, true));
        assertThatIllegalArgumentException().isThrownBy(() -> new CityPlan(10, 20, 1, dates, true));
        assertThatIllegalArgumentException().isThrownBy(() -> new CityPlan(1_000, 20, 1, List.of(), true));
        List<LocalDate> backwards = List.of(dates.get(1), dates.get(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new CityPlan(1_000, 20, 1, backwards, true));
    }
}
