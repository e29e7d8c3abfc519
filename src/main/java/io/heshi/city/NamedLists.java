package io.heshi.city;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The lists that name persons: whose retirement is put off, who works for enterprises, who counts as high-level talent.
 * Of those who ought to be on one, every seventh is left off in some nights.
 */
final class NamedLists {

    private static final List<String> ENTERPRISES = List.of("云州精密制造有限公司", "云岭生物科技有限公司", "望川新材料有限公司", "青禾数字技术有限公司");
    private static final int LEFT_OFF = 7;

    private final CityPlan plan;
    private final List<Person> enterprises = new ArrayList<>();
    private final List<Person> talents = new ArrayList<>();
    private final List<Person> delayed = new ArrayList<>();

    NamedLists(CityPlan plan, People people) {
        this.plan = plan;
        if (!listed(plan)) {
            return;
        }
        YearMonth soon = YearMonth.from(plan.firstDate()).minusYears(60).plusMonths(5);
        for (int i = 0; i < plan.people(); i++) {
            Person person = people.at(i);
            if (person.seat(true).channel() == EntryChannel.ENTERPRISE_TALENT) {
                enterprises.add(person);
            }
            if (person.seat(true).pool().equals(Pool.TALENT)
                    && person.education().equals(Schooling.BACHELOR.education())) {
                talents.add(person);
            }
            if (person.story() == Story.RETIREMENT_PUT_OFF) {
                delayed.add(person);
            }
            boolean nearlyThere = person.identity().male()
                    && person.story() == Story.ORDINARY
                    && YearMonth.from(person.identity().birth()).isBefore(soon);
            if (nearlyThere && delayed.size() < 6) {
                delayed.add(person);
            }
        }
    }

    /** Whether such a city keeps lists; for volume it does not. */
    static boolean listed(CityPlan plan) {
        return plan.people() <= AllottedMakeups.MOST_PEOPLE;
    }

    List<Listing> enterprises(boolean turned) {
        return listed(enterprises, turned).stream()
                .map(person -> new Listing(
                        person,
                        ENTERPRISES.get(person.index() % ENTERPRISES.size()),
                        DocumentNo.of("云编人才", 2023, 5),
                        person.seat(true).entered(),
                        plan.firstDate().plusYears(2).withDayOfYear(1)))
                .toList();
    }

    List<Listing> talents(boolean turned) {
        return listed(talents, turned).stream()
                .map(person -> new Listing(
                        person,
                        person.home().name(),
                        DocumentNo.of("云人才认", 2022, 11),
                        person.seat(true).entered(),
                        plan.firstDate().plusYears(3).withDayOfYear(1)))
                .toList();
    }

    List<Listing> delayed() {
        return delayed.stream()
                .map(person -> new Listing(
                        person,
                        "",
                        DocumentNo.of("云组延", plan.firstDate().getYear(), 7),
                        plan.firstDate().minusDays(40),
                        plan.firstDate().plusYears(1).withDayOfYear(1)))
                .toList();
    }

    static Set<String> idNumbers(List<Listing> list) {
        return list.stream()
                .map(listing -> listing.person().identity().idNumber())
                .collect(Collectors.toSet());
    }

    private static List<Person> listed(List<Person> people, boolean turned) {
        List<Person> listed = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            boolean leftOff = i % LEFT_OFF == 3 && Phase.ofRound(i / LEFT_OFF).on(turned);
            if (!leftOff) {
                listed.add(people.get(i));
            }
        }
        return listed;
    }
}
