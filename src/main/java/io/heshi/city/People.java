package io.heshi.city;

import java.time.LocalDate;
import java.util.List;

/** Makes any person from the index alone, so that a city of a million needs no more memory than a village. */
final class People {

    private static final List<String> DEPARTMENTS = List.of("办公室", "人事科", "财务科", "综合科", "业务科", "法规科");
    private static final List<String> MINORITIES = List.of("彝族", "白族", "回族", "傣族", "哈尼族", "苗族");
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);
    private static final int OLDEST_WOMAN_WORKER = 48;
    /** Days before the first night from which on entries have filings: more than the rules look back. */
    private static final int FILED_FOR = 400;

    private final CityPlan plan;
    private final City city;
    private final Makeups makeups;
    private final Stories stories;
    private final Seats seats;
    private final Identities identities;

    People(CityPlan plan, City city, Makeups makeups, Stories stories, Seats seats) {
        this.seats = seats;
        this.plan = plan;
        this.city = city;
        this.makeups = makeups;
        this.stories = stories;
        this.identities = new Identities(plan);
    }

    static People of(CityPlan plan, City city) {
        Makeups chance = new ChanceMakeups(plan.seed());
        if (plan.people() > AllottedMakeups.MOST_PEOPLE) {
            return new People(plan, city, chance, new Stories(plan, city), new PlainSeats());
        }
        AllottedMakeups makeups = new AllottedMakeups(plan, city, chance);
        Stories stories = new Stories(plan, city, makeups.pensioned());
        People unseated = new People(plan, city, makeups, stories, new PlainSeats());
        return new People(plan, city, makeups, stories, new AllottedSeats(plan, city, unseated));
    }

    /** Whether the unit is to have no more places of this type than people. */
    boolean full(Unit unit, QuotaType type) {
        return seats.full(unit, type);
    }

    Person at(int index) {
        Unit home = city.homeOf(index);
        Story story = stories.of(index, home);
        Dice dice = Dice.at(plan.seed(), Dice.Purpose.PERSON, index);
        Makeup makeup = makeups.of(index, home, story);
        Schooling schooling = makeup.schooling();
        boolean male = makeup.male();
        boolean pensioner = story == Story.RETIRED;
        Identity identity = pensioner ? identities.retired(index, male) : identities.employed(index, makeup);
        int age = plan.firstDate().getYear() - identity.birth().getYear();
        boolean mayBeWorker = (male || age <= OLDEST_WOMAN_WORKER) && schooling.compareTo(Schooling.MASTER) < 0;
        QuotaType type = quotaType(home, story, dice, mayBeWorker);
        boolean uyghur = dice.oneIn(60);
        String name = uyghur ? Names.uyghur(dice, male) : Names.chinese(dice, male);
        String ethnicity = uyghur ? "维吾尔族" : dice.oneIn(5) ? dice.pick(MINORITIES) : "汉族";
        LocalDate retiredOn = pensioner ? identity.birth().plusYears(male ? 60 : 55) : NEVER;
        // Who is told about in two places or with a number that is nobody's shall not have come lately as well.
        int quiet = Math.max(home.quietDays(), story.planted() ? FILED_FOR : 0);
        LocalDate latestStart =
                pensioner ? retiredOn.minusYears(20) : plan.firstDate().minusDays(quiet + 110L);
        LocalDate workStart = identity.birth()
                .plusYears(schooling.earliestStart())
                .plusDays(dice.below(1_000))
                .withDayOfMonth(1);
        LocalDate latestEntry =
                pensioner ? retiredOn.minusYears(5) : plan.firstDate().minusDays(quiet);
        LocalDate started = workStart.isAfter(latestStart) ? latestStart.withDayOfMonth(1) : workStart;
        LocalDate entered = started.plusDays(dice.below((int) (latestEntry.toEpochDay() - started.toEpochDay())));
        Post post = Post.of(home, type, story == Story.ORDINARY, index == home.firstPerson(), dice);
        Seat seat = seat(home, type, story, schooling, entered);
        Office office = new Office(post.level(), title(home.kind(), type, dice), false, "");
        return new Person(
                index,
                home,
                story,
                stories.phaseOf(index),
                identity,
                name,
                ethnicity,
                type,
                started,
                seats.of(index, seat, false).entered(),
                retiredOn,
                home.kind().organ() || dice.oneIn(4) ? dice.pick(DEPARTMENTS) : "",
                post.name(),
                postCategory(home.kind(), type),
                schooling.education(),
                schooling == Schooling.BACHELOR && dice.oneIn(8) ? "" : schooling.degree(),
                dice.oneIn(2) ? "中共党员" : dice.oneIn(12) ? "民盟盟员" : "群众",
                inOrganization(home, dice),
                320_000L + 100L * dice.below(9_000),
                seats.of(index, seat, false),
                seats.of(index, seat, true),
                seats.office(index, office, false),
                seats.office(index, office, true));
    }

    /** For volume every source is to be large, so organization then lists everybody; in truth it lists few but the civil servants. */
    private boolean inOrganization(Unit home, Dice dice) {
        boolean listed = home.kind().organ() ? dice.oneIn(2) : dice.oneIn(12);
        return listed || plan.csvOnly();
    }

    private static QuotaType quotaType(Unit home, Story story, Dice dice, boolean mayBeWorker) {
        boolean side = dice.below(100) < home.kind().sidePercent();
        QuotaType type = side ? home.kind().sideType() : home.kind().mainType();
        boolean plain = story.planted() || (type == QuotaType.WORKER && !mayBeWorker);
        return plain ? home.kind().mainType() : type;
    }

    /** One of the unit's own places. Whoever has come lately, or is about to, has a filing for it. */
    private Seat seat(Unit home, QuotaType type, Story story, Schooling schooling, LocalDate entered) {
        EntryChannel channel = type.civilServant() && home.kind().organ()
                ? EntryChannel.CIVIL_SERVICE_EXAM
                : schooling == Schooling.DOCTOR ? EntryChannel.GREEN_CHANNEL : EntryChannel.RECRUITMENT;
        boolean lately = entered.isAfter(plan.firstDate().minusDays(FILED_FOR));
        String filing = lately || story.enters()
                ? FilingNo.of(home, type, channel, plan.firstDate().getYear())
                : "";
        return new Seat(entered, channel, filing, "", "");
    }

    private static String title(UnitKind kind, QuotaType type, Dice dice) {
        int chance = dice.below(100);
        if (type == QuotaType.WORKER) {
            return "";
        }
        return switch (kind) {
            case SCHOOL -> chance < 15 ? "高级教师" : chance < 55 ? "一级教师" : "二级教师";
            case HOSPITAL -> chance < 12 ? "副主任医师" : chance < 45 ? "主治医师" : "医师";
            default -> "";
        };
    }

    private static String postCategory(UnitKind kind, QuotaType type) {
        if (type == QuotaType.WORKER) {
            return "工勤技能";
        }
        return kind == UnitKind.SCHOOL || kind == UnitKind.HOSPITAL ? "专业技术" : "管理";
    }
}
