package io.heshi.city.deal;

import io.heshi.city.office.Pool;
import io.heshi.city.person.Detail;
import io.heshi.city.person.People;
import io.heshi.city.person.Person;
import io.heshi.city.person.PersonRows;
import io.heshi.city.person.QuotaPlaces;
import io.heshi.city.person.Row;
import io.heshi.city.person.Schooling;
import io.heshi.city.plan.CityPlan;
import io.heshi.city.plan.Dice;
import io.heshi.city.plan.Phase;
import io.heshi.city.unit.City;
import io.heshi.city.unit.DocumentNo;
import io.heshi.city.unit.EntryChannel;
import io.heshi.city.unit.FilingNo;
import io.heshi.city.unit.QuotaType;
import io.heshi.city.unit.Region;
import io.heshi.city.unit.Unit;
import io.heshi.city.unit.UnitKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Puts people on turnover places, in as many as the speech of 2024 has it (670 of the education pool, 490 of talent, 163
 * of the city's), and plants what is unusual about places: who came to a unit over quota or to a full one, who gives the
 * filing of another unit, who ranks above the post. Only ordinary people, so that no story is disturbed.
 */
final class DealtPlaces {

    /** People of the sample city, for which the numbers of the speech are meant. */
    private static final int MEANT_FOR = 6_000;

    private static final int TEACHERS = 670;
    private static final int TEACHERS_OF_THE_CITY = 285;
    private static final int TALENTS = 490;
    private static final int MASTERS = 440;
    private static final int IN_THE_CITY = 163;
    private static final int SENT_TO_ENTERPRISES = 51;
    /** The bureaus that the speech names. */
    private static final List<String> FIRST_IN_THE_CITY = List.of("教育局", "体育局", "工业和信息化局", "卫生健康委员会", "文化和旅游局");
    /** Older entries are none that any rule looks at. */
    private static final int LONG_AGO = 420;

    private final CityPlan plan;
    private final List<Person> ordinary;
    private final Set<String> full = new HashSet<>();
    private final Map<Integer, Map<Detail, Object>> places = new HashMap<>();
    private final Map<Integer, Map<Detail, Object>> laterPlaces = new HashMap<>();

    DealtPlaces(CityPlan plan, City city, People people) {
        this.plan = plan;
        List<Person> all =
                IntStream.range(0, plan.people()).mapToObj(people::at).toList();
        this.ordinary = all.stream()
                .filter(Person::ordinary)
                .filter(person -> !person.home().undisturbed() && !person.home().is(city.newlyAbolished()))
                .sorted(Comparator.comparingDouble(this::chance).thenComparing(Person::index))
                .toList();
        lendInCounties();
        lendToTeachers();
        lendInTheCity();
        lendToTalents();
        sendToEnterprises();
        letOverUnitsTakePeople();
        letFullUnitsTakePeople(city, gone(new PersonRows(plan, city, 0), all));
        giveOthersFilings();
        rankAbovePosts();
    }

    QuotaPlaces places() {
        return new QuotaPlaces(places, laterPlaces, full);
    }

    private void lendToTeachers() {
        List<Person> teachers = lendable(person -> person.home().kind().equals(UnitKind.SCHOOL) && !person.master());
        int ofTheCity = lend(
                only(teachers, person -> person.home().ofTheCity()), scaled(TEACHERS_OF_THE_CITY), 70, Pool.EDUCATION);
        lend(only(teachers, person -> !person.home().ofTheCity()), scaled(TEACHERS) - ofTheCity, 100, Pool.EDUCATION);
    }

    private void lendInTheCity() {
        Set<QuotaType> lent = Set.of(QuotaType.ADMINISTRATIVE, QuotaType.INSTITUTION);
        List<Person> people = lendable(person -> person.home().ofTheCity()
                        && !person.home().kind().equals(UnitKind.SCHOOL)
                        && lent.contains(person.quotaType()))
                .stream()
                .sorted(Comparator.comparingInt(person -> rankInTheCity(person.home())))
                .toList();
        lend(people, scaled(IN_THE_CITY), 25, Pool.CITY);
    }

    private static int rankInTheCity(Unit unit) {
        return IntStream.range(0, FIRST_IN_THE_CITY.size())
                .filter(i -> unit.name().endsWith(FIRST_IN_THE_CITY.get(i)))
                .findFirst()
                .orElse(FIRST_IN_THE_CITY.size() + unit.number());
    }

    /** Masters and doctors, and of the others as many as it takes; those have to be on the list of high-level talent. */
    private void lendToTalents() {
        int masters = lend(
                lendable(person -> onInstitutionPlace(person) && person.master()), scaled(MASTERS), 100, Pool.TALENT);
        List<Person> others = lendable(person -> onInstitutionPlace(person)
                && person.schooling() == Schooling.BACHELOR
                && (person.home().kind().equals(UnitKind.HOSPITAL)
                        || person.home().kind().equals(UnitKind.CENTER)));
        lend(others, scaled(TALENTS) - masters, 60, Pool.TALENT);
    }

    /** Four a county on places of its small pool, each in a unit of their own. */
    private void lendInCounties() {
        for (Region county : Region.COUNTIES) {
            onePerUnit(lendable(person -> person.home().region() == county
                            && onInstitutionPlace(person)
                            && longInPost(person)
                            && !person.home().kind().equals(UnitKind.HOSPITAL)))
                    .stream()
                    .limit(4)
                    .forEach(person -> lend(List.of(person), 1, 100, Pool.county(county)));
        }
    }

    /** The last of them only from the turning night on: then there is one too many. */
    private void sendToEnterprises() {
        List<Person> people = lendable(person -> person.home().ofTheCity()
                        && onInstitutionPlace(person)
                        && !person.home().kind().equals(UnitKind.SCHOOL)
                        && unfiled(person))
                .stream()
                .limit(scaled(SENT_TO_ENTERPRISES))
                .toList();
        for (int i = 0; i < people.size(); i++) {
            Map<Detail, Object> sent = Map.of(Detail.CHANNEL, EntryChannel.ENTERPRISE_TALENT);
            place(people.get(i), i == people.size() - 1 ? Phase.NEW : Phase.LASTING, sent);
        }
    }

    /** One in a unit over quota, in turns by open recruitment and by policy, which nobody can forbid. */
    private void letOverUnitsTakePeople() {
        List<Person> people = onePerUnit(free(
                person -> person.home().maybeOver() && !person.home().kind().hasSideType() && longInPost(person)));
        for (int i = 0; i < people.size(); i++) {
            EntryChannel channel = i % 3 == 2 ? EntryChannel.POLICY_PLACEMENT : EntryChannel.RECRUITMENT;
            LocalDate lately = plan.firstDate().minusDays(60 + 17L * i % 200);
            place(people.get(i), Phase.ofRound(i / 2), filed(people.get(i), channel, lately));
        }
    }

    /** Where one left and nobody came: somebody comes the same day, or ten days too early. */
    private void letFullUnitsTakePeople(City city, List<Row> gone) {
        int round = 0;
        for (Row leaver : gone) {
            Unit home = city.byCode(leaver.unitCode());
            boolean alone = gone.stream()
                            .filter(row -> row.unitCode().equals(home.code())
                                    && row.quotaType().equals(leaver.quotaType()))
                            .count()
                    == 1;
            Optional<Person> comes = free(person -> person.home().is(home)
                            && leaver.quotaType().equals(Optional.of(person.quotaType()))
                            && longInPost(person))
                    .stream()
                    .findFirst();
            if (!alone || home.maybeOver() || home.undisturbed() || comes.isEmpty()) {
                continue;
            }
            LocalDate day = leaver.changed().orElse(plan.firstDate()).minusDays(round % 2 == 0 ? 10 : 0);
            place(comes.get(), Phase.LASTING, filed(comes.get(), EntryChannel.TRANSFER, day));
            full.add(home.code() + comes.get().quotaType());
            if (++round == 8) {
                return;
            }
        }
    }

    /** People who came lately and give a number that was filed for somebody else. */
    private void giveOthersFilings() {
        List<Person> people = free(person -> !unfiled(person) && !person.home().maybeOver());
        for (int i = 0; 2 * i + 1 < people.size() && i < 6; i++) {
            Person person = people.get(2 * i);
            Person other = people.get(2 * i + 1);
            if (!person.home().is(other.home())) {
                String wrong = other.before().text(Detail.FILING_NO);
                place(person, Phase.ofRound(i), Map.of(Detail.FILING_NO, wrong));
            }
        }
    }

    /** Leaders who rank above their posts, half of them as a document allows. */
    private void rankAbovePosts() {
        List<Person> leaders = ordinary.stream()
                .filter(person -> person.before().level().isPresent())
                .limit(12)
                .toList();
        for (int i = 0; i < leaders.size(); i++) {
            String document = i % 2 == 0 ? "" : DocumentNo.of("云组任", 2023, 10 + i);
            place(
                    leaders.get(i),
                    Phase.ofRound(i / 2),
                    Map.of(Detail.ABOVE_POST, true, Detail.ABOVE_POST_DOCUMENT, document));
        }
    }

    /** Puts up to so many of them on places of a pool, and up to so many per cent of a unit; tells how many. */
    private int lend(List<Person> people, int most, int percentOfUnit, String pool) {
        Map<Integer, Integer> byUnit = new HashMap<>();
        int lent = 0;
        for (Person person : people) {
            Unit home = person.home();
            int already = byUnit.getOrDefault(home.number(), 0);
            if (lent == most || 100 * already >= percentOfUnit * home.people()) {
                continue;
            }
            LocalDate lentOn = Pool.lentOn(plan, home, pool);
            LocalDate workStart = person.before().date(Detail.WORK_START);
            LocalDate from = (workStart.isAfter(lentOn) ? workStart : lentOn).plusDays(20);
            LocalDate until = plan.firstDate().minusDays(LONG_AGO);
            if (!from.isBefore(until)) {
                continue;
            }
            LocalDate own = person.before().date(Detail.UNIT_ENTRY);
            LocalDate entered = own.isBefore(from) || own.isAfter(until)
                    ? from.plusDays(Dice.at(plan.seed(), Dice.Purpose.ALLOTMENT, -1 - person.index())
                            .below((int) (until.toEpochDay() - from.toEpochDay())))
                    : own;
            String document = Pool.lentBy(plan, home, person.quotaType(), pool);
            place(
                    person,
                    Phase.LASTING,
                    Map.of(
                            Detail.ENTERED, entered,
                            Detail.FILING_NO, "",
                            Detail.POOL, pool,
                            Detail.ALLOCATION_NO, document));
            byUnit.merge(home.number(), 1, Integer::sum);
            lent++;
        }
        return lent;
    }

    private Map<Detail, Object> filed(Person person, EntryChannel channel, LocalDate day) {
        String number = new FilingNo(person.home(), person.quotaType(), channel).in(plan);
        return Map.of(Detail.ENTERED, day, Detail.CHANNEL, channel, Detail.FILING_NO, number);
    }

    private void place(Person person, Phase phase, Map<Detail, Object> place) {
        add(places, person, phase.on(false) ? place : Map.of());
        add(laterPlaces, person, phase.on(true) ? place : Map.of());
    }

    private static void add(Map<Integer, Map<Detail, Object>> places, Person person, Map<Detail, Object> place) {
        places.merge(person.index(), place, (one, other) -> {
            Map<Detail, Object> both = new HashMap<>(one);
            both.putAll(other);
            return both;
        });
    }

    /** Rows of those whom the register has gone lately. */
    private List<Row> gone(PersonRows rows, List<Person> all) {
        LocalDate since = plan.firstDate().minusDays(LONG_AGO);
        return all.stream()
                .flatMap(person -> rows.of(person).register().stream())
                .filter(row -> row.changed().filter(day -> day.isAfter(since)).isPresent())
                .filter(row -> !row.inPost())
                .toList();
    }

    private List<Person> free(Predicate<Person> condition) {
        return only(ordinary, condition.and(person -> !places.containsKey(person.index())));
    }

    /** Whom a pool may have a place for: units that are to be over quota would be so no more. */
    private List<Person> lendable(Predicate<Person> condition) {
        return free(condition.and(person -> !person.home().maybeOver()));
    }

    private static List<Person> only(List<Person> people, Predicate<Person> condition) {
        return people.stream().filter(condition).toList();
    }

    /** The first of each unit, by index. */
    private static List<Person> onePerUnit(List<Person> people) {
        Map<Integer, Person> byUnit = new HashMap<>();
        people.forEach(person -> byUnit.putIfAbsent(person.home().number(), person));
        return byUnit.values().stream()
                .sorted(Comparator.comparing(Person::index))
                .toList();
    }

    private static boolean onInstitutionPlace(Person person) {
        return person.quotaType() == QuotaType.INSTITUTION;
    }

    private static boolean unfiled(Person person) {
        return !person.before().has(Detail.FILING_NO);
    }

    private boolean longInPost(Person person) {
        return unfiled(person)
                && person.before()
                        .date(Detail.WORK_START)
                        .isBefore(plan.firstDate().minusDays(900));
    }

    private int scaled(int places) {
        return Math.min(places, (int) ((long) places * plan.people() / MEANT_FOR));
    }

    private double chance(Person person) {
        return Dice.at(plan.seed(), Dice.Purpose.ALLOTMENT, person.index() * 4L + 3 + ((long) plan.people() << 8))
                .nextDouble();
    }
}
