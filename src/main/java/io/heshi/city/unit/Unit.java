package io.heshi.city.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One unit of the units file.
 *
 * @param number place in the list of units, from 0
 * @param leftOut the part of the name that others leave out: 云州 of 云州市财政局, 望川县 of 望川县财政局
 * @param centralPayroll 是, 否 or empty, as the units file says it
 * @param meanAge mean of the full years of its people, where the unit is known for it
 * @param firstPerson index of its first person
 * @param people how many people follow from there
 */
public record Unit(
        int number,
        String code,
        String name,
        String leftOut,
        String shortName,
        List<String> otherNames,
        UnitKind kind,
        String centralPayroll,
        String creditCode,
        String budgetCode,
        String level,
        String sector,
        String supervisor,
        Region region,
        String documentNo,
        LocalDate established,
        OptionalInt meanAge,
        int firstPerson,
        int people) {

    /** The sector of schools and of the bureaus above them. */
    private static final String EDUCATION = "教育";

    private static final Set<String> IDLE = Set.of("云州市不动产登记中心", "望川县农业技术推广中心", "青禾县农业技术推广中心");
    private static final int OVER_EVERY = 5;

    /** Whether the two are one unit; far cheaper than comparing all that is known of them. */
    public boolean is(Unit other) {
        return number == other.number;
    }

    public boolean teaches() {
        return sector.equals(EDUCATION);
    }

    public boolean ofTheCity() {
        return region == Region.CITY;
    }

    public boolean onCentralPayroll() {
        return centralPayroll.isEmpty() ? kind.funding() != Funding.SELF : centralPayroll.equals("是");
    }

    /** Whether nothing unusual may befall its people, as it is known for something that everybody in it takes part in. */
    public boolean undisturbed() {
        return meanAge.isPresent() || idle();
    }

    /** Whether it has held many more posts than people for years. */
    public boolean idle() {
        return IDLE.contains(name);
    }

    /** Whether it is one of the units that come to have more people than posts. */
    public boolean maybeOver() {
        return number % OVER_EVERY == 1 && !undisturbed();
    }

    /** Turns with the units that {@link #maybeOver}. */
    public int overRound() {
        return number / OVER_EVERY;
    }

    /** For how many days before the first night nobody has entered it of themselves. */
    public int quietDays() {
        return idle() ? 900 : maybeOver() ? 450 : 90;
    }

    /** The name as departments shorten it by leaving out where the unit is; a suffix of the full name. */
    public String nameWithoutPlace() {
        return name.startsWith(leftOut) ? name.substring(leftOut.length()) : name;
    }

    /** Another name under which people know it. */
    public String otherName() {
        return otherNames.isEmpty() ? shortName : otherNames.get(0);
    }
}
