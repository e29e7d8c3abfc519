package io.heshi.city;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One unit of the units file.
 *
 * @param number place in the list of units, from 0
 * @param prefix the part of the name that others leave out: 云州 of 云州市财政局, 望川县 of 望川县财政局
 * @param centralPayroll 是, 否 or empty, as the units file says it
 * @param meanAge mean of the full years of its people, where the unit is known for it
 * @param firstPerson index of its first person
 * @param people how many people follow from there
 */
record Unit(
        int number,
        String code,
        String name,
        String prefix,
        String shortName,
        List<String> otherNames,
        UnitKind kind,
        Funding funding,
        String centralPayroll,
        String creditCode,
        String budgetCode,
        String level,
        String sector,
        String supervisor,
        String region,
        String documentNo,
        LocalDate established,
        OptionalInt meanAge,
        int firstPerson,
        int people) {

    private static final Set<String> IDLE = Set.of("云州市不动产登记中心", "望川县农业技术推广中心", "青禾县农业技术推广中心");

    /** Whether the two are one unit; far cheaper than comparing all that is known of them. */
    boolean is(Unit other) {
        return number == other.number;
    }

    boolean onCentralPayroll() {
        return centralPayroll.isEmpty() ? funding != Funding.SELF : centralPayroll.equals("是");
    }

    /** Whether nothing unusual may befall its people, as it is known for something that everybody in it takes part in. */
    boolean undisturbed() {
        return meanAge.isPresent() || idle();
    }

    /** Whether it has held many more posts than people for years. */
    boolean idle() {
        return IDLE.contains(name);
    }

    /** For how many days before the first night nobody has entered it of themselves. */
    int quietDays() {
        return idle() ? 900 : Quotas.maybeOver(this) ? 450 : 90;
    }

    /** The name as departments shorten it by leaving out where the unit is; a suffix of the full name. */
    String nameWithoutPlace() {
        return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }
}
