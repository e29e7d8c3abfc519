package io.heshi.city.office;

import io.heshi.city.plan.CityPlan;
import io.heshi.city.plan.CityTables;
import io.heshi.city.plan.Dice;
import io.heshi.city.unit.DocumentNo;
import io.heshi.city.unit.QuotaType;
import io.heshi.city.unit.Region;
import io.heshi.city.unit.Unit;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.core.type.TypeReference;

/**
 * A row of the list of turnover pools: places that a pool owns and lends. A line of {@code pools.yaml}.
 *
 * @param citySize how many of them are the city's own; 0 where that is not said
 * @param number of the document of that year
 */
public record Pool(
        String name, String kind, QuotaType type, Region region, int size, int citySize, int year, int number) {

    public static final String EDUCATION = "全市教育编制周转池";
    public static final String TALENT = "全市人才专项编制周转池";
    public static final String CITY = "市直编制周转池";

    public static final List<Pool> ALL = CityTables.yaml("pools.yaml", new TypeReference<>() {});

    public static String county(Region county) {
        return county.fullName() + "应急编制周转池";
    }

    /** Places of a pool, of all types. */
    public static int sizeOf(String pool) {
        return ALL.stream()
                .filter(row -> row.name().equals(pool))
                .mapToInt(Pool::size)
                .sum();
    }

    public String documentNo() {
        return DocumentNo.of("云编发", year, number);
    }

    public LocalDate approvedOn() {
        return LocalDate.of(year, 3, 1).plusDays(number);
    }

    /** When a pool lent the unit its first places. */
    public static LocalDate lentOn(CityPlan plan, Unit unit, String pool) {
        int days = Dice.at(
                        plan.seed(),
                        Dice.Purpose.ALLOTMENT,
                        -1L - pool.hashCode() - ((long) unit.number() << Integer.SIZE))
                .below(230);
        // Those of the city were all lent in the year before.
        return plan.firstDate().minusDays((pool.equals(CITY) ? 470L : 900L) + days);
    }

    /** The document by which it lent them. */
    public static String lentBy(CityPlan plan, Unit unit, QuotaType type, String pool) {
        int number = ALL.stream().map(Pool::name).distinct().toList().indexOf(pool) * 1_000
                + unit.number() * 2
                + (type == QuotaType.ADMINISTRATIVE ? 1 : 2);
        return DocumentNo.of("云编周转", lentOn(plan, unit, pool).getYear(), number);
    }
}
