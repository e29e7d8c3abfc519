package io.heshi.city;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Turns persons into what the sources say of them in one night, their stories included. */
final class Telling {

    static final List<String> UNKNOWN_IN_FINANCE = List.of("云州市重点项目推进办公室", "云州市招商服务专班", "云州市智慧城市运营中心");
    static final List<String> UNKNOWN_IN_ORGANIZATION = List.of("云州市文明创建指挥部", "云州市乡村建设工作队", "云州市防汛值班室");
    private static final List<String> BUREAUS_OF_THE_PAST = List.of("环境保护局", "国土资源局", "粮食局", "物价局", "林业局");
    private static final List<Standing> WAYS_TO_LEAVE = List.of(
            Standing.TRANSFERRED, Standing.RESIGNED, Standing.DISMISSED, Standing.EXPELLED, Standing.OTHERWISE_GONE);
    /** Longest age of a change, in working days, that the sources may still be catching up on; rules allow 10. */
    private static final int CATCHING_UP = 7;

    private static final int MOST_YEARS_OF_DELAY = 3;

    private final CityPlan plan;
    private final City city;
    private final LocalDate date;
    private final boolean turned;
    private final YearMonth month;

    Telling(CityPlan plan, City city, int night) {
        this.plan = plan;
        this.city = city;
        this.date = plan.dates().get(night);
        this.turned = night >= plan.turningNight();
        this.month = YearMonth.from(date);
    }

    /** Whether the planted story of this person is to be seen tonight. */
    boolean tells(Person person) {
        return person.story().planted()
                && person.phase().on(turned)
                && person.story().befits(person);
    }

    boolean turned() {
        return turned;
    }

    /** Whether the retirement is put off, and by longer than the three years that may be agreed. */
    boolean putOffTooLong(Person person) {
        return person.story() == Story.RETIREMENT_PUT_OFF
                && NamedLists.listed(plan)
                && person.latestRetirement(turned)
                        .plusYears(MOST_YEARS_OF_DELAY)
                        .isBefore(month);
    }

    Dossier of(Person person) {
        Story story = person.story().planted() && !tells(person) ? quiet(person.story()) : person.story();
        Dice dice = Dice.at(plan.seed(), Dice.Purpose.ENTRY, person.index());
        Dossier plain = story.planted() ? ordinary(person) : Slips.in(ordinary(person), dice);
        return told(plain, story, dice);
    }

    /** Someone who was paid without being anybody's is simply gone when that is over. */
    private static Story quiet(Story story) {
        return switch (story) {
            case PAID_UNKNOWN_TO_ALL,
                    PAID_UNDER_INVALID_ID,
                    PAID_AFTER_RESIGNING,
                    PENSIONER_STILL_PAID,
                    DECEASED_BUT_PAID,
                    PAST_RETIREMENT,
                    WOMAN_PAST_FIFTY_FIVE -> story;
            default -> Story.ORDINARY;
        };
    }

    private Dossier ordinary(Person person) {
        Unit home = person.home();
        Entry entry = new Entry(
                person.identity().idNumber(),
                person.name(),
                person.identity().male(),
                person.identity().birth(),
                home.code(),
                home.name(),
                Optional.of(person.quotaType()),
                home.funding(),
                Standing.IN_POST,
                true,
                Optional.empty(),
                person.seat(turned).entered(),
                person.payFen(),
                month,
                "",
                person.seat(turned),
                person.office(turned),
                Said.NOTHING);
        Entry inFinance = entry.withQuotaType(Optional.of(person.quotaType().asPayrollKnowsIt()));
        return new Dossier(
                person,
                List.of(entry),
                List.of(entry),
                person.inOrganization() ? List.of(inOrganization(entry)) : List.of(),
                home.onCentralPayroll() ? List.of(inFinance) : List.of());
    }

    private static Entry inOrganization(Entry entry) {
        return entry.at("", entry.unitName());
    }

    private Dossier told(Dossier plain, Story story, Dice dice) {
        return switch (story) {
            case ORDINARY -> plain;
            case RETIRED, DECEASED, JUST_LEFT, JUST_RETIRED, JUST_DECEASED -> left(plain, story, dice);
            case ON_UNPAID_LEAVE -> away(plain, Standing.UNPAID_LEAVE).withFinance();
            case SECONDED -> awayUntil(plain, plan.firstDate().plusDays(dice.between(60, 150)));
            case ON_SICK_LEAVE -> away(plain, Standing.ON_LEAVE);
            default -> story.planted() ? planted(plain, story, dice) : harmless(plain, story, dice);
        };
    }

    private Dossier left(Dossier plain, Story story, Dice dice) {
        LocalDate since = story == Story.RETIRED
                ? plain.person().retiredOn()
                : story == Story.DECEASED
                        ? plan.firstDate().minusDays(dice.between(30, 80))
                        : WorkingDays.before(plan.firstDate(), dice.between(1, 4));
        Standing standing = switch (story) {
            case RETIRED, JUST_RETIRED -> Standing.RETIRED;
            case DECEASED, JUST_DECEASED -> Standing.DECEASED;
            default -> Standing.TRANSFERRED;
        };
        Dossier gone = plain.withRegister(only(plain.register()).gone(standing, since))
                .withHr(only(plain.hr()).gone(standing, since));
        if (story != Story.RETIRED && story != Story.DECEASED) {
            return stillCatchingUp(since)
                    ? gone.withOrganization()
                    : gone.withOrganization().withFinance();
        }
        Dossier unpaid = gone.withFinance();
        return plain.organization().isEmpty()
                ? unpaid
                : unpaid.withOrganization(only(plain.organization()).gone(standing, since));
    }

    private static Dossier away(Dossier plain, Standing standing) {
        Dossier told = plain.withRegister(only(plain.register()).standing(standing))
                .withHr(only(plain.hr()).standing(standing));
        return plain.finance().isEmpty()
                ? told
                : told.withFinance(only(plain.finance()).standing(standing));
    }

    private static Dossier awayUntil(Dossier plain, LocalDate until) {
        Dossier away = away(plain, Standing.SECONDED);
        return away.withRegister(only(away.register()).saying(Said.Of.STATUS_UNTIL, Words.day(until)));
    }

    private Dossier harmless(Dossier plain, Story story, Dice dice) {
        Unit home = plain.person().home();
        Entry register = only(plain.register());
        Entry hr = only(plain.hr());
        Entry finance = plain.finance().isEmpty() ? register : only(plain.finance());
        boolean paid = !plain.finance().isEmpty();
        LocalDate lately = plan.firstDate().minusDays(dice.between(60, 250));
        return switch (story) {
            case FUNDED_BY_THE_UNIT ->
                plain.withRegister(register.fundedBy(Funding.SELF)).withFinance();
            case OUTSIDE_STAFF -> outside(plain, paid);
            case JUST_HIRED, JUST_HIRED_NOT_YET_PAID -> {
                LocalDate hired = WorkingDays.before(plan.firstDate(), dice.between(1, 4));
                Dossier known = plain.withOrganization().withHr(hr.entered(hired));
                if (!stillCatchingUp(hired)) {
                    yield known.withRegister(register.entered(hired));
                }
                yield story == Story.JUST_HIRED
                        ? known.withRegister()
                        : known.withRegister(register.entered(hired)).withFinance();
            }
            case PAID_IN_ARREARS ->
                paid ? plain.withFinance(finance, finance.paying(30_000 + dice.below(80_000), month, "补发")) : plain;
            case PAID_FOR_AN_EARLIER_MONTH ->
                paid
                        ? plain.withFinance(
                                finance, finance.paying(30_000 + dice.below(80_000), month.minusMonths(1), "补发上月"))
                        : plain;
            case NOTHING_PAID_ELSEWHERE ->
                city.anotherWith(home.kind().mainType(), home)
                        .filter(other -> paid)
                        .map(other -> plain.withFinance(
                                finance, finance.at(other.code(), other.name()).paying(0, month, "已调出")))
                        .orElse(plain);
            case OLD_ID_IN_HR ->
                register.birth().getYear() < 2000 ? plain.withHr(hr.withId(IdNumbers.old(register.idNumber()))) : plain;
            case FULL_WIDTH_ID_IN_FINANCE ->
                paid ? plain.withFinance(finance.withId(Slips.fullWidth(finance.idNumber()))) : plain;
            case SPACED_NAME_IN_FINANCE ->
                paid ? plain.withFinance(finance.withName(Slips.spaced(finance.name(), "　"))) : plain;
            case SPACED_NAME_IN_REGISTER -> plain.withRegister(register.withName(Slips.spaced(register.name(), " ")));
            case SHORT_UNIT_NAME_IN_HR -> plain.withHr(hr.calledAt(home.shortName()));
            case SHORT_UNIT_NAME_IN_ORGANIZATION ->
                plain.withOrganization(inOrganization(register).calledAt(home.shortName()));
            case OTHER_UNIT_NAME_IN_FINANCE -> paid ? plain.withFinance(finance.calledAt(anOtherName(home))) : plain;
            case OTHER_UNIT_NAME_IN_ORGANIZATION ->
                plain.withOrganization(inOrganization(register).calledAt(anOtherName(home)));
            case ARCHIVED_BIRTH_IN_ORGANIZATION ->
                plain.withOrganization(
                        inOrganization(register).withBirth(register.birth().minusMonths(dice.between(1, 9))));
            case YOUNGER_BY_ARCHIVE -> youngerByArchive(plain);
            case RETIREMENT_PUT_OFF -> NamedLists.listed(plan) ? plain : youngerByArchive(plain);
            case ROUNDED_WORK_START_IN_HR ->
                plain.withHr(hr.saying(
                        Said.Of.WORK_START,
                        Words.compactDay(plain.person().workStart().plusMonths(1))));
            case MOVED_WITH_THE_BODY ->
                plain.withRegister(register.seated(
                        register.seat().by(EntryChannel.BULK_TRANSFER).entered(lately)));
            default -> throw new IllegalStateException("not told: " + story);
        };
    }

    /** Contract staff: known to HR, paid from the treasury as temporary staff, in no register. */
    private static Dossier outside(Dossier plain, boolean paid) {
        Entry contract = only(plain.hr()).standing(Standing.OUTSIDE).withQuotaType(Optional.empty());
        Dossier told = plain.withRegister().withOrganization().withHr(contract);
        return paid ? told.withFinance(contract) : told;
    }

    private Dossier planted(Dossier plain, Story story, Dice dice) {
        Unit home = plain.person().home();
        Entry register = only(plain.register());
        Entry hr = only(plain.hr());
        Entry finance = only(plain.finance());
        Entry organization = inOrganization(register);
        LocalDate longAgo = plan.firstDate().minusDays(dice.between(40, 400));
        Standing way = dice.pick(WAYS_TO_LEAVE);
        String invalid = story == Story.SHORTENED_ID_EVERYWHERE
                ? register.idNumber().substring(0, 17)
                : IdNumbers.miscopied(register.idNumber());
        String otherName = Names.unlike(register.name(), register.male());
        Optional<QuotaType> contrary = Optional.of(plain.person().quotaType().contrary());
        boolean on = plain.person().phase().on(turned);
        LocalDate lately = plan.firstDate().minusDays(dice.between(60, 250));
        return switch (story) {
            case PAID_UNKNOWN_TO_ALL ->
                on
                        ? plain.withRegister().withHr().withOrganization()
                        : plain.withRegister().withHr().withOrganization().withFinance();
            case PAID_UNDER_INVALID_ID -> {
                Dossier nobody = plain.withRegister().withHr().withOrganization();
                yield on ? nobody.withFinance(finance.withId(invalid)) : nobody.withFinance();
            }
            case PAID_AFTER_RESIGNING -> {
                Dossier gone = plain.withRegister(register.gone(Standing.RESIGNED, longAgo))
                        .withHr(hr.gone(Standing.RESIGNED, longAgo))
                        .withOrganization();
                yield on ? gone : gone.withFinance();
            }
            case NOT_PAID -> plain.withFinance();
            case LEFT_IN_HR -> plain.withHr(hr.gone(way, longAgo));
            case LEFT_IN_ORGANIZATION -> plain.withOrganization(organization.gone(way, longAgo));
            case INSURANCE_ENDED -> plain.withHr(hr.uninsured());
            case LEFT_IN_HR_AND_NOT_PAID -> plain.withHr(hr.gone(way, longAgo)).withFinance();
            case RETIRED_IN_HR_NOT_PAID ->
                plain.withHr(hr.gone(Standing.RETIRED, longAgo)).withFinance();
            case RETIRED_IN_HR_STILL_PAID -> plain.withHr(hr.gone(Standing.RETIRED, longAgo));
            case RETIRED_IN_ORGANIZATION -> plain.withOrganization(organization.gone(Standing.RETIRED, longAgo));
            case PENSIONER_STILL_PAID -> leftAndPaid(plain, Standing.RETIRED, longAgo, on);
            case PAST_RETIREMENT, WOMAN_PAST_FIFTY_FIVE -> on ? plain : youngerByArchive(plain);
            case OLDER_BY_ARCHIVE ->
                plain.withOrganization(organization.withBirth(plan.firstDate().minusYears(61)));
            case DECEASED_IN_HR -> plain.withHr(hr.gone(Standing.DECEASED, longAgo));
            case DECEASED_BUT_PAID -> leftAndPaid(plain, Standing.DECEASED, longAgo, on);
            case OFF_POST -> away(plain, Standing.OFF_POST);
            case OFF_POST_IN_HR -> plain.withHr(hr.standing(Standing.OFF_POST));
            case SECONDMENT_OVER -> awayUntil(plain, plan.firstDate().minusDays(dice.between(20, 200)));
            case UNREGISTERED -> plain.withRegister(register.saying(Said.Of.REGISTRATION, "否"));
            case ENTERED_WITHOUT_FILING ->
                plain.withRegister(
                        register.seated(register.seat().entered(lately).filedAs("")));
            case ENTERED_UNDER_UNKNOWN_FILING ->
                plain.withRegister(register.seated(
                        register.seat().entered(lately).filedAs(DocumentNo.of("云编备", 2020, dice.between(1, 90)))));
            case CONTRACT_IN_ORGANIZATION -> plain.withOrganization(organization.saying(Said.Of.EMPLOYMENT, "劳务派遣"));
            case OTHER_RANK_IN_ORGANIZATION ->
                plain.withRegister(register.saying(Said.Of.RANK, "一级科员"))
                        .withOrganization(organization.saying(Said.Of.RANK, "四级主任科员"));
            case OTHER_EDUCATION_IN_ORGANIZATION ->
                plain.withOrganization(organization.saying(
                        Said.Of.EDUCATION, plain.person().education().equals("大专") ? "本科" : "大专"));
            case OTHER_ETHNICITY_IN_ORGANIZATION ->
                plain.withOrganization(organization.saying(
                        Said.Of.ETHNICITY, plain.person().ethnicity().equals("汉族") ? "回族" : "汉族"));
            case OTHER_WORK_START_IN_HR ->
                plain.withHr(hr.saying(
                        Said.Of.WORK_START,
                        Words.compactDay(plain.person().workStart().minusMonths(14))));
            case PAID_BY_OTHER_UNIT -> plain.withFinance(elsewhere(finance, home));
            case OTHER_UNIT_IN_HR -> plain.withHr(elsewhere(hr, home));
            case SECONDED_AND_PAID_THERE ->
                away(plain, Standing.SECONDED)
                        .withFinance(elsewhere(finance, home).standing(Standing.SECONDED));
            case MISPLACED -> onPlaceOf(plain, home.kind().organ() ? QuotaType.INSTITUTION : QuotaType.ADMINISTRATIVE);
            case REGISTERED_WORKER -> onPlaceOf(plain, QuotaType.WORKER);
            case FUNDED_OTHERWISE_IN_FINANCE ->
                plain.withFinance(finance.fundedBy(finance.funding() == Funding.FULL ? Funding.PARTIAL : Funding.FULL));
            case UNRECORDED_ENTRY ->
                plain.withRegister()
                        .withOrganization()
                        .withFinance()
                        .withHr(hr.entered(plan.firstDate().minusDays(dice.between(40, 300))));
            case OTHER_ID_IN_FINANCE -> plain.withFinance(finance.withId(IdNumbers.neighbour(register.idNumber())));
            case ROUNDED_ID_IN_FINANCE -> plain.withFinance(finance.withId(IdNumbers.rounded(register.idNumber())));
            case REGISTERED_TWICE_ELSEWHERE -> plain.withRegister(register, elsewhere(register, home));
            case PAID_TWICE -> plain.withFinance(finance, elsewhere(finance, home));
            case REGISTERED_AND_PAID_TWICE ->
                plain.withRegister(register, elsewhere(register, home)).withFinance(finance, elsewhere(finance, home));
            case OTHER_TYPE_IN_FINANCE -> plain.withFinance(finance.withQuotaType(contrary));
            case OTHER_TYPE_IN_HR -> plain.withHr(hr.withQuotaType(contrary));
            case OTHER_TYPE_IN_ORGANIZATION -> plain.withOrganization(organization.withQuotaType(contrary));
            case INVALID_ID_EVERYWHERE, SHORTENED_ID_EVERYWHERE ->
                plain.withRegister(register.withId(invalid))
                        .withHr(hr.withId(invalid))
                        .withFinance(finance.withId(invalid))
                        .withOrganization();
            case OTHER_NAME_IN_FINANCE -> plain.withFinance(finance.withName(otherName));
            case OTHER_NAME_IN_ORGANIZATION -> plain.withOrganization(organization.withName(otherName));
            case TWO_NAMES_IN_HR -> plain.withHr(hr, elsewhere(hr, home).withName(otherName));
            case OTHER_SEX_IN_HR -> plain.withHr(hr.withOppositeSex());
            case OTHER_SEX_IN_ORGANIZATION -> plain.withOrganization(organization.withOppositeSex());
            case OTHER_BIRTH_IN_REGISTER ->
                plain.withRegister(register.withBirth(register.birth().plusYears(1)));
            case OTHER_BIRTH_IN_HR ->
                plain.withHr(hr.withBirth(hr.birth().minusYears(2).minusMonths(1)));
            case UNREADABLE_REGISTRATION -> plain.withRegister(register.saying(Said.Of.REGISTRATION, "待补登"));
            case ENTERED_BEFORE_WORKING ->
                plain.withRegister(register.entered(plain.person().workStart().minusYears(2)));
            case LISTED_TWICE_IN_REGISTER -> plain.withRegister(register, register);
            case LISTED_TWICE_IN_HR -> plain.withHr(hr, hr);
            case LISTED_TWICE_IN_ORGANIZATION -> plain.withOrganization(organization, organization);
            case UNKNOWN_UNIT_IN_FINANCE -> {
                int which = plain.person().phase().number();
                yield plain.withFinance(finance.at("01990" + which, UNKNOWN_IN_FINANCE.get(which)));
            }
            case UNKNOWN_UNIT_IN_ORGANIZATION ->
                plain.withOrganization(organization.calledAt(
                        UNKNOWN_IN_ORGANIZATION.get(plain.person().phase().number())));
            case FOREIGN_UNIT_NAME_IN_HR -> plain.withHr(hr.calledAt("云州市" + dice.pick(BUREAUS_OF_THE_PAST)));
            case ABOLISHED_UNIT_IN_FINANCE ->
                plain.withFinance(finance.at(
                        city.longAbolished().code(), city.longAbolished().name()));
            default -> throw new IllegalStateException("not planted: " + story);
        };
    }

    /** The organization department has determined a later birth than the ID number says. */
    private static Dossier youngerByArchive(Dossier plain) {
        Entry register = only(plain.register());
        return plain.withOrganization(
                inOrganization(register).withBirth(register.birth().plusYears(18)));
    }

    /** Gone by register and HR, and yet paid. */
    private static Dossier leftAndPaid(Dossier plain, Standing standing, LocalDate since, boolean paid) {
        Dossier gone = plain.withRegister(only(plain.register()).gone(standing, since))
                .withHr(only(plain.hr()).gone(standing, since))
                .withOrganization();
        return paid ? gone : gone.withFinance();
    }

    /** On a place of that type by all sources. */
    private static Dossier onPlaceOf(Dossier plain, QuotaType type) {
        Optional<QuotaType> place = Optional.of(type);
        Dossier told = plain.withRegister(only(plain.register()).withQuotaType(place))
                .withHr(only(plain.hr()).withQuotaType(place))
                .withFinance(only(plain.finance()).withQuotaType(place));
        return plain.organization().isEmpty()
                ? told
                : told.withOrganization(only(plain.organization()).withQuotaType(place));
    }

    private Entry elsewhere(Entry entry, Unit home) {
        return city.anotherWith(home.kind().mainType(), home)
                .map(other -> entry.at(other.code(), other.name()))
                .orElse(entry);
    }

    private boolean stillCatchingUp(LocalDate since) {
        return !since.isBefore(WorkingDays.before(date, CATCHING_UP));
    }

    private static String anOtherName(Unit unit) {
        return unit.otherNames().isEmpty()
                ? unit.shortName()
                : unit.otherNames().get(0);
    }

    private static Entry only(List<Entry> entries) {
        return entries.get(0);
    }
}
