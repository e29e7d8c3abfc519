package io.heshi.city;

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
 * Seats people on turnover places, in as many as the speech of 2024 has it (670 of the education pool, 490 of talent, 163
 * of the city's), and plants what is unusual about seats: who came to a unit over quota or to a full one, who gives the
 * filing of another unit, who ranks above the post. Only ordinary people, so that no story is disturbed.
 */
final class AllottedSeats implements Seats {

    /** People of the sample city, for which the numbers of the speech are meant. */
    private static final int MEANT_FOR = 6_000;

    private static final int TEACHERS = 670;
    private static final int TEACHERS_OF_THE_CITY = 300;
    private static final int TALENTS = 490;
    private static final int IN_THE_CITY = 163;
    private static final int SENT_TO_ENTERPRISES = 51;
    /** Older entries are none that any rule looks at. */
    private static final int LONG_AGO = 420;

    private final CityPlan plan;
    private final List<Person> ordinary;
    private final List<Entry> gone;
    private final Set<String> full = new HashSet<>();
    private final Map<Integer, Seat> seats = new HashMap<>();
    private final Map<Integer, Seat> laterSeats = new HashMap<>();
    private final Map<Integer, Office> offices = new HashMap<>();
    private final Map<Integer, Office> laterOffices = new HashMap<>();

    AllottedSeats(CityPlan plan, City city, People people) {
        this.plan = plan;
        List<Person> all =
                IntStream.range(0, plan.people()).mapToObj(people::at).toList();
        this.ordinary = all.stream()
                .filter(person -> person.story() == Story.ORDINARY)
                .filter(person -> !person.home().undisturbed() && !person.home().is(city.newlyAbolished()))
                .sorted(Comparator.comparingDouble(this::chance).thenComparing(Person::index))
                .toList();
        Telling telling = new Telling(plan, city, 0);
        this.gone = all.stream()
                .flatMap(person -> telling.of(person).register().stream())
                .filter(entry -> entry.event()
                        .filter(day -> day.isAfter(plan.firstDate().minusDays(LONG_AGO)))
                        .isPresent())
                .filter(entry -> !entry.standing().active())
                .toList();
        seatInCounties();
        seatTeachers();
        seatInTheCity();
        seatTalents();
        sendToEnterprises();
        letOverUnitsTakePeople();
        letFullUnitsTakePeople(city);
        giveOthersFilings();
        rankAbovePosts();
    }

    @Override
    public Seat of(int index, Seat plain, boolean turned) {
        return (turned ? laterSeats : seats).getOrDefault(index, plain);
    }

    @Override
    public Office office(int index, Office plain, boolean turned) {
        return (turned ? laterOffices : offices).getOrDefault(index, plain);
    }

    @Override
    public boolean full(Unit unit, QuotaType type) {
        return full.contains(unit.code() + type);
    }

    private void seatTeachers() {
        List<Person> teachers = lendable(person -> person.home().kind() == UnitKind.SCHOOL && !isMaster(person));
        List<Person> ofTheCity =
                teachers.stream().filter(AllottedSeats::ofTheCity).toList();
        List<Person> ofCounties =
                teachers.stream().filter(person -> !ofTheCity(person)).toList();
        int cityPart = TEACHERS_OF_THE_CITY - 15;
        int seated = seat(ofTheCity, scaled(cityPart), 70, Pool.EDUCATION);
        seat(ofCounties, scaled(TEACHERS) - seated, 100, Pool.EDUCATION);
    }

    /** The bureaus that the speech names come first. */
    private void seatInTheCity() {
        List<String> first = List.of("教育局", "体育局", "工业和信息化局", "卫生健康委员会", "文化和旅游局");
        List<Person> people = lendable(person -> ofTheCity(person)
                        && person.home().kind() != UnitKind.SCHOOL
                        && person.quotaType() != QuotaType.CIVIL_INSTITUTION
                        && person.quotaType() != QuotaType.WORKER
                        && person.quotaType() != QuotaType.POLITICAL_LEGAL)
                .stream()
                .sorted(Comparator.comparingInt(person -> IntStream.range(0, first.size())
                        .filter(i -> person.home().name().endsWith(first.get(i)))
                        .findFirst()
                        .orElse(first.size() + person.home().number())))
                .toList();
        seat(people, scaled(IN_THE_CITY), 25, Pool.CITY);
    }

    /** Masters and doctors, and of the others as many as it takes; those have to be on the list of high-level talent. */
    private void seatTalents() {
        Predicate<Person> suits = person -> person.quotaType() == QuotaType.INSTITUTION;
        int masters = seat(lendable(suits.and(AllottedSeats::isMaster)), scaled(TALENTS - 50), 100, Pool.TALENT);
        seat(
                lendable(suits.and(person -> person.education().equals(Schooling.BACHELOR.education()))
                        .and(person -> person.home().kind() == UnitKind.HOSPITAL
                                || person.home().kind() == UnitKind.CENTER)),
                scaled(TALENTS) - masters,
                60,
                Pool.TALENT);
    }

    /** Four a county on places of its small pool, each in a unit of their own. */
    private void seatInCounties() {
        for (Place county : Place.COUNTIES) {
            Map<Integer, Person> byUnit = new HashMap<>();
            lendable(person -> person.home().region().equals(county.region())
                            && person.quotaType() == QuotaType.INSTITUTION
                            && longInPost(person)
                            && person.home().kind() != UnitKind.HOSPITAL)
                    .forEach(person -> byUnit.putIfAbsent(person.home().number(), person));
            byUnit.values().stream()
                    .sorted(Comparator.comparing(Person::index))
                    .limit(4)
                    .forEach(person -> seat(List.of(person), 1, 100, Pool.county(county)));
        }
    }

    /** The last of them only from the turning night on: then there is one too many. */
    private void sendToEnterprises() {
        List<Person> people =
                lendable(person -> ofTheCity(person) && person.quotaType() == QuotaType.INSTITUTION).stream()
                        .filter(person -> person.home().kind() != UnitKind.SCHOOL
                                && person.seat(false).filingNo().isEmpty())
                        .limit(scaled(SENT_TO_ENTERPRISES))
                        .toList();
        for (int i = 0; i < people.size(); i++) {
            Seat seat = people.get(i).seat(false).by(EntryChannel.ENTERPRISE_TALENT);
            boolean onlyLater = i == people.size() - 1;
            place(people.get(i), onlyLater ? people.get(i).seat(false) : seat, seat);
        }
    }

    /** One in a unit over quota, in turns by open recruitment and by policy, which nobody can forbid. */
    private void letOverUnitsTakePeople() {
        Map<Integer, Person> byUnit = new HashMap<>();
        free(person -> Quotas.maybeOver(person.home()) && !person.home().kind().hasSideType() && longInPost(person))
                .forEach(person -> byUnit.putIfAbsent(person.home().number(), person));
        List<Person> people = byUnit.values().stream()
                .sorted(Comparator.comparing(Person::index))
                .toList();
        for (int i = 0; i < people.size(); i++) {
            Person person = people.get(i);
            EntryChannel channel = i % 3 == 2 ? EntryChannel.POLICY_PLACEMENT : EntryChannel.RECRUITMENT;
            Seat lately = person.seat(false)
                    .entered(plan.firstDate().minusDays(60 + 17L * i % 200))
                    .by(channel)
                    .filedAs(FilingNo.of(
                            person.home(),
                            person.quotaType(),
                            channel,
                            plan.firstDate().getYear()));
            Phase phase = Phase.ofRound(i / 2);
            place(person, phase.on(false) ? lately : person.seat(false), phase.on(true) ? lately : person.seat(false));
        }
    }

    /** Where one left and nobody came: somebody comes the same day, or ten days too early. */
    private void letFullUnitsTakePeople(City city) {
        int round = 0;
        for (Entry leaver : gone) {
            Unit home = city.byCode(leaver.unitCode());
            boolean alone = gone.stream()
                            .filter(entry -> entry.unitCode().equals(home.code())
                                    && entry.quotaType().equals(leaver.quotaType()))
                            .count()
                    == 1;
            Optional<Person> comes = free(person -> person.home().is(home)
                            && leaver.quotaType().equals(Optional.of(person.quotaType()))
                            && longInPost(person))
                    .stream()
                    .findFirst();
            if (!alone || Quotas.maybeOver(home) || home.undisturbed() || comes.isEmpty()) {
                continue;
            }
            Person person = comes.get();
            LocalDate day = leaver.event().orElse(plan.firstDate()).minusDays(round % 2 == 0 ? 10 : 0);
            EntryChannel channel = EntryChannel.TRANSFER;
            Seat seat = person.seat(false)
                    .entered(day)
                    .by(channel)
                    .filedAs(FilingNo.of(
                            home, person.quotaType(), channel, plan.firstDate().getYear()));
            place(person, seat, seat);
            full.add(home.code() + person.quotaType());
            if (++round == 8) {
                return;
            }
        }
    }

    /** People who came lately and give a number that was filed for somebody else. */
    private void giveOthersFilings() {
        List<Person> people =
                free(person -> !person.seat(false).filingNo().isEmpty() && !Quotas.maybeOver(person.home()));
        for (int i = 0; 2 * i + 1 < people.size() && i < 6; i++) {
            Person person = people.get(2 * i);
            Person other = people.get(2 * i + 1);
            if (person.home().is(other.home())) {
                continue;
            }
            Phase phase = Phase.ofRound(i);
            Seat own = person.seat(false);
            Seat wrong = own.filedAs(other.seat(false).filingNo());
            place(person, phase.on(false) ? wrong : own, phase.on(true) ? wrong : own);
            place(other, other.seat(false), other.seat(false));
        }
    }

    /** Leaders who rank above their posts, half of them as a document allows. */
    private void rankAbovePosts() {
        List<Person> leaders = ordinary.stream()
                .filter(person -> person.office(false).level().isPresent())
                .limit(12)
                .toList();
        for (int i = 0; i < leaders.size(); i++) {
            Office plain = leaders.get(i).office(false);
            Office above = plain.above(i % 2 == 0 ? "" : DocumentNo.of("云组任", 2023, 10 + i));
            Phase phase = Phase.ofRound(i / 2);
            offices.put(leaders.get(i).index(), phase.on(false) ? above : plain);
            laterOffices.put(leaders.get(i).index(), phase.on(true) ? above : plain);
        }
    }

    /** Seats up to so many of them on places of a pool, and up to so many per cent of a unit; tells how many. */
    private int seat(List<Person> people, int most, int percentOfUnit, String pool) {
        Map<Integer, Integer> byUnit = new HashMap<>();
        int seated = 0;
        for (Person person : people) {
            Unit home = person.home();
            int already = byUnit.getOrDefault(home.number(), 0);
            if (seated == most || 100 * already >= percentOfUnit * home.people()) {
                continue;
            }
            LocalDate lent = lentOn(plan, home, pool);
            LocalDate from =
                    person.workStart().isAfter(lent) ? person.workStart().plusDays(20) : lent.plusDays(20);
            LocalDate until = plan.firstDate().minusDays(LONG_AGO);
            if (!from.isBefore(until)) {
                continue;
            }
            LocalDate entered =
                    person.unitEntry().isBefore(from) || person.unitEntry().isAfter(until)
                            ? from.plusDays(Dice.at(plan.seed(), Dice.Purpose.ALLOTMENT, -1 - person.index())
                                    .below((int) (until.toEpochDay() - from.toEpochDay())))
                            : person.unitEntry();
            Seat seat = person.seat(false)
                    .entered(entered)
                    .filedAs("")
                    .of(pool, documentOf(plan, home, person.quotaType(), pool));
            place(person, seat, seat);
            byUnit.merge(home.number(), 1, Integer::sum);
            seated++;
        }
        return seated;
    }

    /** When the pool lent the unit its first places. */
    static LocalDate lentOn(CityPlan plan, Unit unit, String pool) {
        int days = Dice.at(
                        plan.seed(),
                        Dice.Purpose.ALLOTMENT,
                        -1L - pool.hashCode() - ((long) unit.number() << Integer.SIZE))
                .below(230);
        // Those of the city were all lent in the year before.
        return plan.firstDate().minusDays((pool.equals(Pool.CITY) ? 470L : 900L) + days);
    }

    static String documentOf(CityPlan plan, Unit unit, QuotaType type, String pool) {
        int number = Pool.ALL.stream().map(Pool::name).distinct().toList().indexOf(pool) * 1_000
                + unit.number() * 2
                + (type == QuotaType.ADMINISTRATIVE ? 1 : 2);
        return DocumentNo.of("云编周转", lentOn(plan, unit, pool).getYear(), number);
    }

    private void place(Person person, Seat seat, Seat later) {
        seats.put(person.index(), seat);
        laterSeats.put(person.index(), later);
    }

    private List<Person> free(Predicate<Person> condition) {
        return ordinary.stream()
                .filter(person -> !seats.containsKey(person.index()))
                .filter(condition)
                .toList();
    }

    /** Whom a pool may have a place for: units that are to be over quota would be so no more. */
    private List<Person> lendable(Predicate<Person> condition) {
        return free(condition.and(person -> !Quotas.maybeOver(person.home())));
    }

    private boolean longInPost(Person person) {
        return person.seat(false).filingNo().isEmpty()
                && person.workStart().isBefore(plan.firstDate().minusDays(900));
    }

    private int scaled(int places) {
        return Math.min(places, (int) ((long) places * plan.people() / MEANT_FOR));
    }

    private static boolean ofTheCity(Person person) {
        return person.home().region().equals(Place.CITY.region());
    }

    private static boolean isMaster(Person person) {
        return person.education().equals(Schooling.MASTER.education())
                || person.education().equals(Schooling.DOCTOR.education());
    }

    private double chance(Person person) {
        return Dice.at(plan.seed(), Dice.Purpose.ALLOTMENT, person.index() * 4L + 3 + ((long) plan.people() << 8))
                .nextDouble();
    }
}
