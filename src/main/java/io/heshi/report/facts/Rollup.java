package io.heshi.report.facts;

import io.heshi.report.facts.UnitFacts.Conduct;
import io.heshi.report.facts.UnitFacts.Retirements;
import io.heshi.report.facts.UnitQuota.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Sums over units: of all, of a level of government, a region, a sector or a department.
 *
 * @param kind {@code all}, {@code level}, {@code region}, {@code sector} or {@code supervisor}
 * @param name as the units say it; empty where they do not
 * @param over places too many, summed over units
 * @param vacant places vacant, summed over units
 * @param outlook after one, three and five years
 */
public record Rollup(
        String kind,
        String name,
        long units,
        long overUnits,
        Headcount people,
        Places places,
        long over,
        long vacant,
        Retirements retiring,
        List<Outlook> outlook,
        Conduct conduct) {

    private static final Map<String, Function<UnitFacts, String>> KINDS = Map.of(
            "level", UnitFacts::level,
            "region", UnitFacts::region,
            "sector", UnitFacts::sector,
            "supervisor", UnitFacts::supervisor);

    private static final List<String> LEVELS = List.of("province", "city", "county", "township");

    /** All units together; of none, zeros. */
    public static Rollup all(List<UnitFacts> units) {
        return of("all", "", units);
    }

    /** By name; levels from the top down, what is not named last. */
    public static List<Rollup> by(String kind, List<UnitFacts> units) {
        Function<UnitFacts, String> name = KINDS.getOrDefault(kind, unit -> "");
        Map<String, List<UnitFacts>> groups = new TreeMap<>();
        units.forEach(unit -> groups.computeIfAbsent(order(kind, name.apply(unit)), key -> new ArrayList<>())
                .add(unit));
        return groups.values().stream()
                .map(group -> of(kind, name.apply(group.get(0)), group))
                .toList();
    }

    /** Whether anybody is in post there; the sum of everything always counts. */
    public boolean inhabited() {
        return kind.equals("all") || people.persons() > 0;
    }

    private static String order(String kind, String name) {
        if (name.isEmpty()) {
            return "2";
        }
        int level = kind.equals("level") ? LEVELS.indexOf(name) : -1;
        return level < 0 ? "1" + name : "0" + level;
    }

    private static Rollup of(String kind, String name, List<UnitFacts> units) {
        Sum sum = new Sum();
        units.forEach(sum::add);
        return new Rollup(
                kind,
                name,
                units.size(),
                sum.overUnits,
                sum.people,
                sum.places,
                sum.over,
                sum.vacant,
                sum.retiring,
                sum.outlook,
                sum.conduct);
    }

    /** Over and vacant when those have retired who will, and nobody has come. */
    public record Outlook(long over, long vacant) {
        public static final List<Integer> YEARS = List.of(1, 3, 5);
        private static final List<Outlook> NOTHING =
                YEARS.stream().map(years -> new Outlook(0, 0)).toList();

        public static List<Outlook> of(Places places, Retirements retiring) {
            return YEARS.stream()
                    .map(years -> new Places(
                            places.approved(), places.lent(), Math.max(places.occupied() - retiring.gone(years), 0)))
                    .map(after -> new Outlook(after.over(), after.vacant()))
                    .toList();
        }

        private static List<Outlook> sums(List<Outlook> one, List<Outlook> other) {
            return IntStream.range(0, one.size())
                    .mapToObj(i -> new Outlook(
                            one.get(i).over() + other.get(i).over(),
                            one.get(i).vacant() + other.get(i).vacant()))
                    .toList();
        }
    }

    private static final class Sum {
        private long overUnits;
        private long over;
        private long vacant;
        private Headcount people = Headcount.NONE;
        private Places places = Places.NONE;
        private Retirements retiring = Retirements.NONE;
        private List<Outlook> outlook = Outlook.NOTHING;
        private Conduct conduct = Conduct.NONE;

        private void add(UnitFacts unit) {
            Places total = unit.total();
            people = people.plus(unit.people());
            places = places.plus(total);
            over += total.over();
            vacant += total.vacant();
            overUnits += total.over() > 0 ? 1 : 0;
            retiring = retiring.plus(unit.retiring());
            outlook = Outlook.sums(outlook, Outlook.of(total, unit.retiring()));
            conduct = conduct.plus(unit.conduct());
        }
    }
}
