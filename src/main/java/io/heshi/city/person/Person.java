package io.heshi.city.person;

import io.heshi.city.plan.Phase;
import io.heshi.city.unit.QuotaType;
import io.heshi.city.unit.Unit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * One person as they truly are.
 *
 * @param retiredOn the last day in post of a pensioner; a day far ahead for everybody else
 * @param before what all sources say, before the turning night
 * @param later what all sources say from the turning night on, when a few hold another place
 */
public record Person(
        int index,
        Unit home,
        Story story,
        Phase phase,
        Identity identity,
        Schooling schooling,
        QuotaType quotaType,
        LocalDate retiredOn,
        boolean inOrganization,
        Row before,
        Row later) {

    public Row row(boolean turned) {
        return turned ? later : before;
    }

    public boolean ordinary() {
        return story.is(Story.ORDINARY);
    }

    public boolean administrative() {
        return quotaType == QuotaType.ADMINISTRATIVE;
    }

    /** Whether a master or doctor. */
    public boolean master() {
        return schooling.compareTo(Schooling.MASTER) >= 0;
    }

    /** The latest statutory retirement month: women of the county level or with a senior title may stay until the age of men. */
    public YearMonth latestRetirement(boolean turned) {
        Row row = row(turned);
        String title = row.text(Detail.TITLE);
        boolean sixty =
                row.level().filter(level -> level.code().startsWith("county")).isPresent()
                        || title.startsWith("高级")
                        || title.startsWith("副主任");
        boolean worker = quotaType == QuotaType.WORKER;
        if (identity.male() || sixty && !worker) {
            return retirement(60, 4, 36);
        }
        return worker ? retirement(50, 2, 60) : retirement(55, 4, 36);
    }

    /** By the decision of 2024-09-13, counted here by itself: who is due from 2025 on stays a month longer for each step begun. */
    private YearMonth retirement(int age, int step, int most) {
        YearMonth due = YearMonth.from(identity.birth()).plusYears(age);
        long late = ChronoUnit.MONTHS.between(YearMonth.of(2025, 1), due);
        return late < 0 ? due : due.plusMonths(Math.min(most, late / step + 1));
    }
}
