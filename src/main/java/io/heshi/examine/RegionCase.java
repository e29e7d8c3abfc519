package io.heshi.examine;

import io.heshi.catalogue.Scope;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All places of a region, of one level of government and one quota type. No unit answers for it. */
final class RegionCase implements CaseRelation {
    private static final Set<String> QUOTAS = Set.of("quotas", "units");
    private static final Set<String> CEILINGS = Set.of("ceilings");
    private static final Set<String> CEILED = Set.of("quotas", "units", "pools", "ceilings");
    private static final Set<String> HELD = Set.of("quotas", "units", "register");

    private static final String BEYOND = "greatest(place.approved + place.pools - place.ceiling, 0)";

    private final Figures figures = new Figures("place", "region_key");

    RegionCase() {
        figures.stored(
                        "region",
                        "text",
                        "",
                        Set.of(),
                        "行政区划",
                        "The region, by jobs/codes/region.csv, else as units and ceilings write it; unstated when a ceiling names none.")
                .stored(
                        "admin_level",
                        "text",
                        "county",
                        Set.of(),
                        "层级",
                        "Level of government: province, city, county or township.")
                .stored(
                        "quota_type",
                        "text",
                        "institution",
                        Set.of(),
                        "编制类型",
                        "Quota type of the ceiling; one without a ceiling stands by itself.")
                .stored(
                        "approved",
                        "integer",
                        "0",
                        QUOTAS,
                        "核定编制",
                        "Places approved for the units of the region and level.")
                .stored(
                        "pools",
                        "integer",
                        "0",
                        Set.of("pools"),
                        "周转池规模",
                        "Places in its turnover pools; of a city's pool the part that is its own.")
                .follows("total", "integer", "place.approved + place.pools", CEILED, "核定与周转合计", "approved + pools.")
                .stored(
                        "ceiling",
                        "integer",
                        "",
                        CEILINGS,
                        "总量控制数",
                        "The most places that there may be; null when no ceiling is known.")
                .follows("beyond", "integer", BEYOND, CEILED, "突破总量", "total beyond ceiling.")
                .stored("documents", "text", "", CEILINGS, "总量文号", "Documents that set the ceiling.")
                .stored("occupied", "integer", "0", HELD, "实有人数", "Persons on such places.")
                .stored("units", "integer", "0", QUOTAS, "单位数", "Units with such places.")
                .stored(
                        "region_units",
                        "integer",
                        "1",
                        Set.of("units"),
                        "区划单位数",
                        "Units of the region, whatever their level and types; 0 when no unit names it as the ceiling or pool does.")
                .stored("over_units", "integer", "0", HELD, "超编单位数", "Units with more persons than allowed.")
                .stored("over_persons", "integer", "0", HELD, "超编人数", "Persons beyond what their units are allowed.");
    }

    @Override
    public Scope scope() {
        return Scope.REGION;
    }

    @Override
    public Map<String, CaseColumn> columns() {
        return figures.columns();
    }

    @Override
    public Optional<Figures> figures() {
        return Optional.of(figures);
    }

    @Override
    public String from(Parts parts) {
        return "from %s as place\n%s".formatted(parts.relation("place"), figures.join(parts));
    }

    @Override
    public String subjectKey() {
        return "place.region_key";
    }

    @Override
    public String subjectPart() {
        return "place.admin_level || '|' || place.quota_type";
    }

    @Override
    public String unitKey() {
        return "null::bigint";
    }
}
