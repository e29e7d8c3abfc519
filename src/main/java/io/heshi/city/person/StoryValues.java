package io.heshi.city.person;

import io.heshi.city.person.Story.Draw;
import io.heshi.city.plan.CityPlan;
import io.heshi.city.plan.Dice;
import io.heshi.city.plan.UnknownUnits;
import io.heshi.city.plan.WorkingDays;
import io.heshi.city.unit.City;
import io.heshi.city.unit.DocumentNo;
import io.heshi.city.unit.Funding;
import io.heshi.city.unit.QuotaType;
import io.heshi.city.unit.Unit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What stands behind the names with $ in {@code stories.yaml}, for one person. */
final class StoryValues {

    private static final List<String> BUREAUS_OF_THE_PAST = List.of("环境保护局", "国土资源局", "粮食局", "物价局", "林业局");
    private static final List<Standing> WAYS_TO_LEAVE = List.of(
            Standing.TRANSFERRED, Standing.RESIGNED, Standing.DISMISSED, Standing.EXPELLED, Standing.OTHERWISE_GONE);
    private static final int THROWS = 4;

    private final CityPlan plan;
    private final City city;
    private final Person person;
    private final Unit home;
    private final boolean turned;
    private final long[] thrown;

    StoryValues(CityPlan plan, City city, Person person, boolean turned, Dice dice) {
        this.plan = plan;
        this.city = city;
        this.person = person;
        this.home = person.home();
        this.turned = turned;
        this.thrown = IntStream.range(0, THROWS).mapToLong(i -> dice.nextLong()).toArray();
    }

    boolean off() {
        return !person.phase().on(turned);
    }

    boolean unlisted() {
        return !plan.dealt();
    }

    LocalDate workingDaysAgo() {
        return WorkingDays.before(plan.firstDate(), drawn());
    }

    /** The unit of that name, if there is one. */
    Optional<Unit> unit(String name) {
        return switch (name) {
            case "$another" -> city.anotherWith(home.kind().main(), home);
            case "$long_abolished" -> Optional.of(city.longAbolished());
            default -> throw new IllegalStateException(name);
        };
    }

    Object of(String name, Row row) {
        String id = row.idNumber();
        return switch (name) {
            case "$drawn" -> (long) drawn();
            case "$days_ago" -> plan.firstDate().minusDays(drawn());
            case "$days_ahead" -> plan.firstDate().plusDays(drawn());
            case "$working_days_ago" -> workingDaysAgo();
            case "$long_ago" -> plan.firstDate().minusDays(thrown(0, 40, 400));
            case "$lately" -> plan.firstDate().minusDays(thrown(person.story().planted() ? 2 : 0, 60, 250));
            case "$sixty_one_years_ago" -> plan.firstDate().minusYears(61);
            case "$retired_on" -> person.retiredOn();
            case "$before_working" -> row.date(Detail.WORK_START).minusYears(2);
            case "$some_months_older" -> row.date(Detail.BIRTH).minusMonths(drawn());
            case "$month_before" -> ((YearMonth) row.get(Detail.PAY_MONTH)).minusMonths(1);
            case "$way_to_leave" -> WAYS_TO_LEAVE.get(thrown(1, 0, WAYS_TO_LEAVE.size() - 1));
            case "$old_id" -> row.date(Detail.BIRTH).getYear() < 2000 ? IdNumbers.old(id) : id;
            case "$full_width_id" -> SpellingVariants.fullWidth(id);
            case "$neighbouring_id" -> IdNumbers.neighbour(id);
            case "$rounded_id" -> IdNumbers.rounded(id);
            case "$miscopied_id" -> IdNumbers.miscopied(id);
            case "$shortened_id" -> id.substring(0, 17);
            case "$unlike_name" ->
                PersonalNames.unlike(row.text(Detail.NAME), person.identity().male());
            case "$spaced_name" -> SpellingVariants.spaced(row.text(Detail.NAME), " ");
            case "$wide_spaced_name" -> SpellingVariants.spaced(row.text(Detail.NAME), "　");
            case "$other_sex" -> !person.identity().male();
            case "$other_education" -> otherThan("大专", "本科", row.text(Detail.EDUCATION));
            case "$other_ethnicity" -> otherThan("汉族", "回族", row.text(Detail.ETHNICITY));
            case "$other_funding" -> home.kind().funding() == Funding.FULL ? Funding.PARTIAL : Funding.FULL;
            case "$contrary_type" -> person.quotaType().contrary();
            case "$misplaced_type" -> home.kind().organ() ? QuotaType.INSTITUTION : QuotaType.ADMINISTRATIVE;
            case "$unknown_filing_no" -> DocumentNo.of("云编备", 2020, drawn());
            case "$short_unit_name" -> home.shortName();
            case "$other_unit_name" -> home.otherName();
            case "$bureau_of_the_past" -> "云州市" + BUREAUS_OF_THE_PAST.get(drawn());
            case "$unknown_unit_code" -> "01990" + person.phase().ordinal();
            case "$unknown_unit_name_in_finance" -> unknown(UnknownUnits.IN_FINANCE);
            case "$unknown_unit_name_in_organization" -> unknown(UnknownUnits.IN_ORGANIZATION);
            default -> throw new IllegalStateException(name);
        };
    }

    private String unknown(List<String> names) {
        return names.get(person.phase().ordinal());
    }

    private static String otherThan(String usual, String instead, String own) {
        return own.equals(usual) ? instead : usual;
    }

    private int drawn() {
        Draw draw = person.story().draw().orElseThrow();
        return thrown(draw.after(), draw.from(), draw.to());
    }

    private int thrown(int which, int from, int to) {
        return from + (int) Long.remainderUnsigned(thrown[which], to - from + 1L);
    }
}
