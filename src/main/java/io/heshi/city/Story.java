package io.heshi.city;

import java.util.Arrays;
import java.util.List;

/** What is unusual about how the sources tell of a person. A planted one names the rules that must find it. */
enum Story {
    ORDINARY,

    // Harmless: no rule may find these, but for the changes of late, which are pending, and delays of retirement that
    // are too long.
    RETIRED,
    DECEASED,
    ON_UNPAID_LEAVE,
    SECONDED,
    ON_SICK_LEAVE,
    FUNDED_BY_THE_UNIT,
    OUTSIDE_STAFF,
    JUST_HIRED,
    JUST_HIRED_NOT_YET_PAID,
    JUST_LEFT,
    JUST_RETIRED,
    JUST_DECEASED,
    YOUNGER_BY_ARCHIVE,
    RETIREMENT_PUT_OFF,
    ROUNDED_WORK_START_IN_HR,
    MOVED_WITH_THE_BODY,
    PAID_IN_ARREARS,
    PAID_FOR_AN_EARLIER_MONTH,
    NOTHING_PAID_ELSEWHERE,
    OLD_ID_IN_HR,
    FULL_WIDTH_ID_IN_FINANCE,
    SPACED_NAME_IN_FINANCE,
    SPACED_NAME_IN_REGISTER,
    SHORT_UNIT_NAME_IN_HR,
    SHORT_UNIT_NAME_IN_ORGANIZATION,
    OTHER_UNIT_NAME_IN_FINANCE,
    OTHER_UNIT_NAME_IN_ORGANIZATION,
    ARCHIVED_BIRTH_IN_ORGANIZATION,

    // Planted.
    PAID_UNKNOWN_TO_ALL(Rule.P01),
    PAID_AFTER_RESIGNING(Rule.P01),
    NOT_PAID(Rule.P02),
    LEFT_IN_HR(Rule.P07, Rule.P20),
    LEFT_IN_ORGANIZATION(Rule.P07, Rule.P20),
    INSURANCE_ENDED(Rule.P07),
    LEFT_IN_HR_AND_NOT_PAID(Rule.P02, Rule.P07, Rule.P20),
    RETIRED_IN_HR_NOT_PAID(Rule.P02, Rule.P03, Rule.P20),
    RETIRED_IN_HR_STILL_PAID(Rule.P03, Rule.P04, Rule.P10, Rule.P20),
    RETIRED_IN_ORGANIZATION(Rule.P03, Rule.P20),
    PENSIONER_STILL_PAID(Rule.P01, Rule.P04, Rule.P10),
    PAST_RETIREMENT(Rule.P05),
    WOMAN_PAST_FIFTY_FIVE(Rule.P05),
    OLDER_BY_ARCHIVE(Rule.P05),
    DECEASED_IN_HR(Rule.P06, Rule.P20),
    DECEASED_BUT_PAID(Rule.P01, Rule.P06),
    OFF_POST(Rule.P11),
    OFF_POST_IN_HR(Rule.P11),
    SECONDMENT_OVER(Rule.P11),
    MISPLACED(Rule.P13, Rule.P16),
    OTHER_UNIT_IN_HR(Rule.P12),
    SECONDED_AND_PAID_THERE(Rule.P12),
    PAID_BY_OTHER_UNIT(Rule.P12),
    REGISTERED_WORKER(Rule.P16),
    UNREGISTERED(Rule.P16),
    ENTERED_WITHOUT_FILING(Rule.P17),
    ENTERED_UNDER_UNKNOWN_FILING(Rule.P17),
    OTHER_EDUCATION_IN_ORGANIZATION(Rule.D05),
    OTHER_RANK_IN_ORGANIZATION(Rule.P19),
    FUNDED_OTHERWISE_IN_FINANCE(Rule.P15),
    UNRECORDED_ENTRY(Rule.P20),
    OTHER_ID_IN_FINANCE(Rule.D03, Rule.P01, Rule.P02),
    ROUNDED_ID_IN_FINANCE(Rule.D01, Rule.D03, Rule.P01, Rule.P02),
    REGISTERED_TWICE_ELSEWHERE(Rule.P08),
    PAID_TWICE(Rule.P09),
    REGISTERED_AND_PAID_TWICE(Rule.P08, Rule.P09),
    OTHER_TYPE_IN_FINANCE(Rule.P14),
    OTHER_TYPE_IN_HR(Rule.P14),
    OTHER_TYPE_IN_ORGANIZATION(Rule.P14),
    INVALID_ID_EVERYWHERE(Rule.D01),
    SHORTENED_ID_EVERYWHERE(Rule.D01),
    PAID_UNDER_INVALID_ID(Rule.D01, Rule.P01),
    OTHER_NAME_IN_FINANCE(Rule.D02),
    OTHER_NAME_IN_ORGANIZATION(Rule.D02),
    TWO_NAMES_IN_HR(Rule.D02),
    OTHER_SEX_IN_HR(Rule.D04),
    OTHER_SEX_IN_ORGANIZATION(Rule.D04),
    OTHER_BIRTH_IN_REGISTER(Rule.D04),
    OTHER_BIRTH_IN_HR(Rule.D04),
    CONTRACT_IN_ORGANIZATION(Rule.P18),
    OTHER_ETHNICITY_IN_ORGANIZATION(Rule.D05),
    OTHER_WORK_START_IN_HR(Rule.D05),
    UNREADABLE_REGISTRATION(Rule.D06),
    ENTERED_BEFORE_WORKING(Rule.D09),
    LISTED_TWICE_IN_REGISTER(Rule.D07),
    LISTED_TWICE_IN_HR(Rule.D07),
    LISTED_TWICE_IN_ORGANIZATION(Rule.D07),
    UNKNOWN_UNIT_IN_FINANCE(Rule.U08),
    UNKNOWN_UNIT_IN_ORGANIZATION(Rule.U08),
    FOREIGN_UNIT_NAME_IN_HR(Rule.U08),
    ABOLISHED_UNIT_IN_FINANCE(Rule.U08, Rule.P12);

    /** Those dealt out in equal numbers; there are more pensioners than that. */
    static final List<Story> HARMLESS = Arrays.stream(values())
            .filter(story -> !story.planted() && story != ORDINARY && story != RETIRED)
            .toList();

    static final List<Story> PLANTED =
            Arrays.stream(values()).filter(Story::planted).toList();

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<Rule> rules;

    Story(Rule... rules) {
        this.rules = List.of(rules);
    }

    /** The rules that find the person or, for U08, the unit. */
    List<Rule> rules() {
        return rules;
    }

    boolean planted() {
        return !rules.isEmpty();
    }

    /** Whether it is a change of late, with which the sources catch up in time. */
    boolean recent() {
        return switch (this) {
            case JUST_HIRED, JUST_HIRED_NOT_YET_PAID, JUST_LEFT, JUST_RETIRED, JUST_DECEASED -> true;
            default -> false;
        };
    }

    /** Whether the register comes to have the person of late. */
    boolean enters() {
        return switch (this) {
            case JUST_HIRED,
                    JUST_HIRED_NOT_YET_PAID,
                    MOVED_WITH_THE_BODY,
                    ENTERED_WITHOUT_FILING,
                    ENTERED_UNDER_UNKNOWN_FILING,
                    UNRECORDED_ENTRY -> true;
            default -> false;
        };
    }

    /** What it asks of the birth date. */
    Born born() {
        return switch (this) {
            case ARCHIVED_BIRTH_IN_ORGANIZATION, OTHER_BIRTH_IN_REGISTER, OTHER_BIRTH_IN_HR -> Born.SETTLED;
            case PAST_RETIREMENT, YOUNGER_BY_ARCHIVE, RETIREMENT_PUT_OFF -> Born.PAST_SIXTY;
            case WOMAN_PAST_FIFTY_FIVE -> Born.PAST_FIFTY_FIVE;
            default -> Born.ANY;
        };
    }

    /** Whether it can be told of this person; of others nothing is unusual. */
    boolean befits(Person person) {
        UnitKind kind = person.home().kind();
        return switch (this) {
            case WOMAN_PAST_FIFTY_FIVE -> !person.identity().male();
            case MISPLACED ->
                kind.organ()
                        || kind != UnitKind.CIVIL_CENTER
                                && kind != UnitKind.SELF_FUNDED
                                && person.seat().filingNo().isEmpty();
            case ROUNDED_ID_IN_FINANCE ->
                !IdNumbers.checks(IdNumbers.rounded(person.identity().idNumber()));
            case UNREGISTERED ->
                person.quotaType() == QuotaType.ADMINISTRATIVE
                        && person.seat().filingNo().isEmpty();
            case UNREADABLE_REGISTRATION -> person.quotaType() != QuotaType.ADMINISTRATIVE;
            case REGISTERED_WORKER -> kind.organ() && person.identity().male();
            default -> true;
        };
    }
}
