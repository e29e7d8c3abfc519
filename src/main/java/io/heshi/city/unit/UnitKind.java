package io.heshi.city.unit;

import io.heshi.city.plan.CityTables;
import io.heshi.city.plan.Dice;
import io.heshi.city.unit.Region.CityOrCounty;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;

/**
 * What sort of unit it is, and so whom it employs and on what: a line of {@code unit-kinds.yaml}.
 *
 * @param organ whether it is an organ of party or state and no institution
 * @param side the quota type of a minority of its staff; the main type where there is no second
 * @param size share of the city's people that such a unit gets, relative to the others
 * @param posts the list of {@code posts.yaml}
 */
public record UnitKind(
        boolean organ,
        QuotaType main,
        QuotaType side,
        int sidePercent,
        Funding funding,
        int size,
        int womenPercent,
        String nature,
        String category,
        CityOrCounty<String> level,
        List<String> centralPayroll,
        String posts,
        String postCategory,
        List<Title> titles) {

    private static final Map<String, UnitKind> ALL = CityTables.yaml("unit-kinds.yaml", new TypeReference<>() {});

    public static final UnitKind SCHOOL = named("SCHOOL");
    public static final UnitKind HOSPITAL = named("HOSPITAL");
    public static final UnitKind CENTER = named("CENTER");

    /** Professional titles of those whose throw of 0 to 99 is below. */
    public record Title(int below, String name) {}

    static UnitKind named(String name) {
        return Objects.requireNonNull(ALL.get(name), name);
    }

    public boolean hasSideType() {
        return side != main;
    }

    /** The professional title of somebody; empty for none. */
    public String title(QuotaType type, Dice dice) {
        int chance = dice.below(100);
        return titles.stream()
                .filter(title -> type != QuotaType.WORKER && chance < title.below())
                .map(Title::name)
                .findFirst()
                .orElse("");
    }

    /** What the list of units says of central payroll. */
    String centralPayroll(Dice dice) {
        return centralPayroll.size() == 1 || dice.oneIn(3) ? centralPayroll.get(0) : centralPayroll.get(1);
    }
}
