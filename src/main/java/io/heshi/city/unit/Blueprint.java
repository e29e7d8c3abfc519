package io.heshi.city.unit;

import io.heshi.city.plan.CityTables;
import io.heshi.city.plan.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * A unit before it has a code and people, from a line of {@code units.csv}. Names are whole names.
 *
 * @param supervisor the name of another unit
 * @param meanAge mean of the full years of its people, to the decimal, where the unit is known for it
 */
record Blueprint(
        Region region,
        String name,
        String shortName,
        List<String> otherNames,
        UnitKind kind,
        String sector,
        String supervisor,
        OptionalInt meanAge) {

    private static final List<Map<String, String>> LINES = CityTables.csv("units.csv");
    private static final int FIRST_NUMBER = 11;

    /** Of these two the first was abolished long ago and has no people, the second is abolished while we look. */
    static List<Blueprint> abolished() {
        List<Map<String, String>> lines = lines("abolished");
        return List.of(of(Region.CITY, lines.get(0), 0), of(Region.WANGCHUAN, lines.get(1), 0));
    }

    /** The first {@code count} units of a city: its own, its counties', and then as many schools as it takes. */
    static List<Blueprint> standing(int count) {
        List<Blueprint> all = new ArrayList<>();
        lines("city").forEach(line -> all.add(of(Region.CITY, line, 0)));
        for (Region county : Region.COUNTIES) {
            lines("county").forEach(line -> all.add(of(county, line, 0)));
        }
        List<Map<String, String>> further = lines("further");
        Region[] regions = Region.values();
        for (int i = 0; all.size() < count; i++) {
            int round = i / regions.length;
            all.add(of(
                    regions[i % regions.length],
                    further.get(round % further.size()),
                    FIRST_NUMBER + round / further.size()));
        }
        return List.copyOf(all.subList(0, count));
    }

    private static List<Map<String, String>> lines(String of) {
        return LINES.stream().filter(line -> of.equals(line.get("of"))).toList();
    }

    private static Blueprint of(Region region, Map<String, String> line, int number) {
        String numeral = ChineseNumeral.of(number);
        String other = cell(line, "other_name");
        String meanAge = cell(line, "mean_age");
        String supervisor = cell(line, "supervisor")
                .replace("{education}", Words.of(region, "education"))
                .replace("{health}", Words.of(region, "health"));
        return new Blueprint(
                region,
                whole(region, cell(line, "name").replace("{number}", numeral)),
                Words.of(region, "short") + cell(line, "short_name").replace("{number}", numeral),
                other.isEmpty() ? List.of() : List.of(whole(region, other)),
                UnitKind.named(cell(line, "kind")),
                cell(line, "sector"),
                whole(region, supervisor),
                meanAge.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(meanAge)));
    }

    private static String whole(Region region, String name) {
        return name.contains(region.fullName()) ? name : region.fullName() + name;
    }

    private static String cell(Map<String, String> line, String heading) {
        return Objects.requireNonNull(line.get(heading), heading);
    }
}
