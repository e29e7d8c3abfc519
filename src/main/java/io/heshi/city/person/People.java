package io.heshi.city.person;

import io.heshi.city.plan.CityPlan;
import io.heshi.city.plan.Dice;
import io.heshi.city.unit.City;
import io.heshi.city.unit.EntryChannel;
import io.heshi.city.unit.FilingNo;
import io.heshi.city.unit.Posts;
import io.heshi.city.unit.Posts.Post;
import io.heshi.city.unit.QuotaType;
import io.heshi.city.unit.Unit;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Makes any person from the index alone, so that a city of a million needs no more memory than a village. */
public final class People {

    private static final List<String> DEPARTMENTS = List.of("办公室", "人事科", "财务科", "综合科", "业务科", "法规科");
    private static final List<String> MINORITIES = List.of("彝族", "白族", "回族", "傣族", "哈尼族", "苗族");
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);
    private static final int OLDEST_WOMAN_WORKER = 48;
    /** Days before the first night from which on entries have filings: more than the rules look back. */
    private static final int FILED_FOR = 400;

    private final CityPlan plan;
    private final City city;
    private final Map<Integer, Demographics> dealt;
    private final Stories stories;
    private final QuotaPlaces places;
    private final Identities identities;

    /** @param dealt demographics by index, for those who have others than chance gives them */
    public People(CityPlan plan, City city, Map<Integer, Demographics> dealt, QuotaPlaces places) {
        this.places = places;
        this.plan = plan;
        this.city = city;
        this.dealt = dealt;
        this.stories = new Stories(plan, city);
        this.identities = new Identities(plan);
    }

    /** Whether the unit is to have no more places of this type than people. */
    public boolean full(Unit unit, QuotaType type) {
        return places.full(unit, type);
    }

    public Person at(int index) {
        Unit home = city.homeOf(index);
        Story story = stories.of(index, home);
        Dice dice = Dice.at(plan.seed(), Dice.Purpose.PERSON, index);
        Demographics given = dealt.get(index);
        Demographics own = given == null ? ChanceDemographics.of(plan.seed(), index, home, story) : given;
        Schooling schooling = own.schooling();
        boolean male = own.male();
        boolean pensioner = story.is(Story.RETIRED);
        Identity identity = pensioner ? identities.retired(index, male) : identities.employed(index, own);
        LocalDate retiredOn = pensioner ? identity.birth().plusYears(male ? 60 : 55) : NEVER;
        QuotaType type = quotaType(home, story, mayBeWorker(own, identity), dice);
        Map<Detail, Object> details = new EnumMap<>(Detail.class);
        details.put(Detail.ID_NUMBER, identity.idNumber());
        details.put(Detail.MALE, male);
        details.put(Detail.BIRTH, identity.birth());
        details.put(Detail.UNIT_CODE, home.code());
        details.put(Detail.UNIT_NAME, home.name());
        details.put(Detail.QUOTA_TYPE, type);
        details.put(Detail.FUNDING, home.kind().funding());
        details.put(Detail.STANDING, Standing.IN_POST);
        details.put(Detail.REGISTERED, type.civilServant() ? "是" : "否");
        details.put(Detail.EDUCATION, schooling.education);
        details.put(
                Detail.POST_CATEGORY,
                type == QuotaType.WORKER ? "工勤技能" : home.kind().postCategory());
        // The order of what is drawn from here on decides every later draw.
        boolean uyghur = dice.oneIn(60);
        details.put(Detail.NAME, uyghur ? PersonalNames.ALL.uyghur(dice, male) : PersonalNames.ALL.chinese(dice, male));
        details.put(Detail.ETHNICITY, uyghur ? "维吾尔族" : dice.oneIn(5) ? dice.pick(MINORITIES) : "汉族");
        putDates(details, home, story, schooling, retiredOn, dice);
        Post post = Posts.of(home, type, story.is(Story.ORDINARY), index == home.firstPerson(), dice);
        details.put(Detail.POSITION, post.name());
        post.level().ifPresent(level -> details.put(Detail.LEVEL, level));
        details.put(Detail.TITLE, home.kind().title(type, dice));
        details.put(Detail.ABOVE_POST, false);
        details.put(Detail.DEPARTMENT, home.kind().organ() || dice.oneIn(4) ? dice.pick(DEPARTMENTS) : "");
        details.put(Detail.DEGREE, schooling == Schooling.BACHELOR && dice.oneIn(8) ? "" : schooling.degree);
        details.put(Detail.PARTY, dice.oneIn(2) ? "中共党员" : dice.oneIn(12) ? "民盟盟员" : "群众");
        boolean listed = home.kind().organ() ? dice.oneIn(2) : dice.oneIn(12);
        details.put(Detail.PAY, 320_000L + 100L * dice.below(9_000));
        putPlace(details, home, type, story, schooling);
        return new Person(
                index,
                home,
                story,
                stories.phaseOf(index),
                identity,
                schooling,
                type,
                retiredOn,
                // For volume every source is to be large; in truth organization lists few but the civil servants.
                listed || plan.csvOnly(),
                held(details, places.before().getOrDefault(index, Map.of())),
                held(details, places.later().getOrDefault(index, Map.of())));
    }

    private boolean mayBeWorker(Demographics own, Identity identity) {
        int age = plan.firstDate().getYear() - identity.birth().getYear();
        return (own.male() || age <= OLDEST_WOMAN_WORKER) && own.schooling().compareTo(Schooling.MASTER) < 0;
    }

    private static QuotaType quotaType(Unit home, Story story, boolean mayBeWorker, Dice dice) {
        boolean side = dice.below(100) < home.kind().sidePercent();
        QuotaType type = side ? home.kind().side() : home.kind().main();
        boolean plain = story.planted() || (type == QuotaType.WORKER && !mayBeWorker);
        return plain ? home.kind().main() : type;
    }

    private void putDates(
            Map<Detail, Object> details, Unit home, Story story, Schooling schooling, LocalDate retiredOn, Dice dice) {
        boolean pensioner = story.is(Story.RETIRED);
        // Who is told about in two places or with a number that is nobody's shall not have come lately as well.
        int quiet = Math.max(home.quietDays(), story.planted() ? FILED_FOR : 0);
        LocalDate latestStart =
                pensioner ? retiredOn.minusYears(20) : plan.firstDate().minusDays(quiet + 110L);
        LocalDate latestEntry =
                pensioner ? retiredOn.minusYears(5) : plan.firstDate().minusDays(quiet);
        LocalDate workStart = ((LocalDate) details.getOrDefault(Detail.BIRTH, NEVER))
                .plusYears(schooling.earliestStart)
                .plusDays(dice.below(1_000))
                .withDayOfMonth(1);
        LocalDate started = workStart.isAfter(latestStart) ? latestStart.withDayOfMonth(1) : workStart;
        details.put(Detail.WORK_START, started);
        details.put(
                Detail.ENTERED, started.plusDays(dice.below((int) (latestEntry.toEpochDay() - started.toEpochDay()))));
    }

    /** One of the unit's own places. Whoever has come lately, or is about to, has a filing for it. */
    private void putPlace(Map<Detail, Object> details, Unit home, QuotaType type, Story story, Schooling schooling) {
        EntryChannel channel = type.civilServant() && home.kind().organ()
                ? EntryChannel.CIVIL_SERVICE_EXAM
                : schooling == Schooling.DOCTOR ? EntryChannel.GREEN_CHANNEL : EntryChannel.RECRUITMENT;
        details.put(Detail.CHANNEL, channel);
        LocalDate entered = (LocalDate) details.getOrDefault(Detail.ENTERED, NEVER);
        if (story.enters() || entered.isAfter(plan.firstDate().minusDays(FILED_FOR))) {
            details.put(Detail.FILING_NO, new FilingNo(home, type, channel).in(plan));
        }
    }

    private static Row held(Map<Detail, Object> details, Map<Detail, Object> place) {
        Row row = new Row(details).with(place);
        return row.with(Detail.UNIT_ENTRY, row.date(Detail.ENTERED));
    }
}
