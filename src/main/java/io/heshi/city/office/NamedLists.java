package io.heshi.city.office;

import io.heshi.city.person.Detail;
import io.heshi.city.person.People;
import io.heshi.city.person.Person;
import io.heshi.city.person.Schooling;
import io.heshi.city.person.Story;
import io.heshi.city.plan.CityPlan;
import io.heshi.city.plan.Phase;
import io.heshi.city.unit.DocumentNo;
import io.heshi.city.unit.EntryChannel;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The lists that name persons: whose retirement is put off, who works for enterprises, who counts as high-level talent.
 * Of those who ought to be on one, every seventh is left off in some nights. For volume there are none.
 */
public final class NamedLists {

    private static final List<String> ENTERPRISES = List.of("云州精密制造有限公司", "云岭生物科技有限公司", "望川新材料有限公司", "青禾数字技术有限公司");
    private static final int LEFT_OFF = 7;
    private static final int NEARLY_THERE = 6;

    private final CityPlan plan;
    private final List<Person> enterprises = new ArrayList<>();
    private final List<Person> talents = new ArrayList<>();
    private final List<Person> delayed = new ArrayList<>();

    /** A person on a named list. */
    public record Listing(Person person, String worksAt, String documentNo, LocalDate from, LocalDate until) {}

    NamedLists(CityPlan plan, People people) {
        this.plan = plan;
        YearMonth soon = YearMonth.from(plan.firstDate()).minusYears(60).plusMonths(5);
        for (int i = 0; plan.dealt() && i < plan.people(); i++) {
            Person person = people.at(i);
            if (person.later().channel() == EntryChannel.ENTERPRISE_TALENT) {
                enterprises.add(person);
            }
            if (person.later().text(Detail.POOL).equals(Pool.TALENT) && person.schooling() == Schooling.BACHELOR) {
                talents.add(person);
            }
            boolean nearlyThere = person.identity().male()
                    && person.ordinary()
                    && YearMonth.from(person.identity().birth()).isBefore(soon);
            if (person.story().is(Story.RETIREMENT_PUT_OFF) || nearlyThere && delayed.size() < NEARLY_THERE) {
                delayed.add(person);
            }
        }
    }

    public List<Listing> enterprises(boolean turned) {
        return listed(enterprises, turned).stream()
                .map(person -> listing(
                        person,
                        ENTERPRISES.get(person.index() % ENTERPRISES.size()),
                        DocumentNo.of("云编人才", 2023, 5),
                        person.later().date(Detail.ENTERED),
                        2))
                .toList();
    }

    public List<Listing> talents(boolean turned) {
        return listed(talents, turned).stream()
                .map(person -> listing(
                        person,
                        person.home().name(),
                        DocumentNo.of("云人才认", 2022, 11),
                        person.later().date(Detail.ENTERED),
                        3))
                .toList();
    }

    public List<Listing> delayed() {
        LocalDate first = plan.firstDate();
        return delayed.stream()
                .map(person -> listing(
                        person, person.home().name(), DocumentNo.of("云组延", first.getYear(), 7), first.minusDays(40), 1))
                .toList();
    }

    private Listing listing(Person person, String worksAt, String documentNo, LocalDate from, int years) {
        return new Listing(
                person,
                worksAt,
                documentNo,
                from,
                plan.firstDate().plusYears(years).withDayOfYear(1));
    }

    private static List<Person> listed(List<Person> people, boolean turned) {
        return IntStream.range(0, people.size())
                .filter(i -> i % LEFT_OFF != 3 || !Phase.ofRound(i / LEFT_OFF).on(turned))
                .mapToObj(people::get)
                .toList();
    }
}
