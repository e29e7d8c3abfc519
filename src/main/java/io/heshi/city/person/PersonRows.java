package io.heshi.city.person;

import io.heshi.city.plan.CityPlan;
import io.heshi.city.plan.Dice;
import io.heshi.city.unit.City;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** Turns persons into what the sources say of them in one night, their stories included. */
public final class PersonRows {

    private static final int MOST_YEARS_OF_DELAY = 3;

    private final CityPlan plan;
    private final City city;
    private final LocalDate date;
    private final boolean turned;

    public PersonRows(CityPlan plan, City city, int night) {
        this.plan = plan;
        this.city = city;
        this.date = plan.dates().get(night);
        this.turned = plan.turned(night);
    }

    /** Whether the planted story of this person is to be seen tonight. */
    public boolean tells(Person person) {
        return person.story().planted()
                && person.phase().on(turned)
                && person.story().befits(person);
    }

    public boolean turned() {
        return turned;
    }

    /** Whether the retirement is put off, and by longer than the three years that may be agreed. */
    public boolean putOffTooLong(Person person) {
        return person.story().is(Story.RETIREMENT_PUT_OFF)
                && plan.dealt()
                && person.latestRetirement(turned)
                        .plusYears(MOST_YEARS_OF_DELAY)
                        .isBefore(YearMonth.from(date));
    }

    public Dossier of(Person person) {
        Story story = person.story();
        Dice dice = Dice.at(plan.seed(), Dice.Purpose.ENTRY, person.index());
        Dossier plain = plain(person);
        if (!story.planted()) {
            plain = SpellingVariants.in(plain, dice);
        } else if (!tells(person) && !story.toldWhenOff()) {
            return SpellingVariants.in(plain, dice);
        }
        return story.is(Story.ORDINARY)
                ? plain
                : new StoryTelling(new StoryValues(plan, city, person, turned, dice), date).told(plain);
    }

    private Dossier plain(Person person) {
        Row row = person.row(turned).with(Detail.PAY_MONTH, YearMonth.from(date));
        Row inFinance = row.with(Detail.QUOTA_TYPE, person.quotaType().asPayrollKnowsIt());
        return new Dossier(
                person,
                Map.of(
                        Source.REGISTER,
                        List.of(row),
                        Source.HR,
                        List.of(row),
                        Source.ORGANIZATION,
                        person.inOrganization() ? List.of(row) : List.of(),
                        Source.FINANCE,
                        person.home().onCentralPayroll() ? List.of(inFinance) : List.of()));
    }
}
