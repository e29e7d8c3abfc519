package io.heshi.city.office;

import io.heshi.city.person.People;
import io.heshi.city.plan.CityPlan;
import io.heshi.city.unit.City;
import io.heshi.city.unit.QuotaType;
import io.heshi.city.unit.Unit;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** The counts of all nights: what is approved must do for each of them. */
public record Nights(List<NightCounts> counts) {

    static Nights of(CityPlan plan, City city, People people) {
        return new Nights(IntStream.range(0, plan.dates().size())
                .mapToObj(night -> NightCounts.of(plan, city, people, night))
                .toList());
    }

    NightCounts of(int night) {
        return counts.get(night);
    }

    NightCounts last() {
        return counts.get(counts.size() - 1);
    }

    int most(ToIntFunction<NightCounts> count) {
        return counts.stream().mapToInt(count).max().orElse(0);
    }

    int fewest(ToIntFunction<NightCounts> count) {
        return counts.stream().mapToInt(count).min().orElse(0);
    }

    int most(Unit unit, QuotaType type) {
        return most(counts -> counts.occupied(unit, type));
    }

    int fewest(Unit unit, QuotaType type) {
        return fewest(counts -> counts.occupied(unit, type));
    }
}
