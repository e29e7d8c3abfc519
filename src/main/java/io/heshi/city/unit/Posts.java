package io.heshi.city.unit;

import io.heshi.city.plan.CityTables;
import io.heshi.city.plan.Dice;
import io.heshi.city.unit.Region.CityOrCounty;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;

/** What people do in a unit, by {@code posts.yaml}. */
public final class Posts {

    private static final Map<String, List<Line>> LINES = CityTables.yaml("posts.yaml", new TypeReference<>() {});

    private Posts() {}

    /** @param level at which it is to lead; empty for those who lead nobody */
    public record Post(String name, Optional<PostLevel> level) {}

    /**
     * @param mayLead false for people whose story is told; they hold no leading post
     * @param first whether the person is the first of the unit, its head
     */
    public static Post of(Unit unit, QuotaType type, boolean mayLead, boolean first, Dice dice) {
        int chance = dice.below(100);
        return type == QuotaType.WORKER
                ? new Post("工人", Optional.empty())
                : Objects.requireNonNull(LINES.get(unit.kind().posts())).stream()
                        .filter(line -> line.first() ? first : chance < line.below())
                        .filter(line -> line.level().isEmpty() || mayLead)
                        .findFirst()
                        .map(line -> line.in(unit.region()))
                        .orElseThrow();
    }

    private record Line(boolean first, int below, CityOrCounty<String> name, Optional<CityOrCounty<PostLevel>> level) {

        Post in(Region region) {
            return new Post(region.either(name), level.map(region::either));
        }
    }
}
