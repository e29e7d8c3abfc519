package io.heshi.city.office;

import io.heshi.city.plan.CityPlan;
import io.heshi.city.plan.Phase;
import io.heshi.city.unit.City;
import io.heshi.city.unit.DocumentNo;
import io.heshi.city.unit.QuotaType;
import io.heshi.city.unit.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** The most places that the city and its counties may hand out: high enough for quotas and pools, but for four. */
public final class Ceilings {

    private final CityPlan plan;
    private final City city;
    private final Quotas quotas;

    Ceilings(CityPlan plan, City city, Quotas quotas) {
        this.plan = plan;
        this.city = city;
        this.quotas = quotas;
    }

    /** The most places of one type, pools included. */
    public record Ceiling(Region region, QuotaType type, int most, String documentNo) {}

    public List<Ceiling> of(boolean turned) {
        List<Ceiling> ceilings = new ArrayList<>();
        for (Region region : Region.values()) {
            for (QuotaType type : QuotaType.values()) {
                int one = approved(region, type, false);
                int other = plan.turned(plan.dates().size() - 1) ? approved(region, type, true) : one;
                if (Math.max(one, other) > 0) {
                    boolean low =
                            low(region, type).filter(phase -> phase.on(turned)).isPresent();
                    int most = low
                            ? Math.max(0, Math.min(one, other) - 3)
                            : Math.max(one, other) + pools(region, type, Pool::size) + 40;
                    ceilings.add(new Ceiling(
                            region, type, most, DocumentNo.of("省编发", low ? 2021 : 2022, 60 + type.ordinal())));
                }
            }
        }
        return ceilings;
    }

    /** Approved numbers and what the pools hold, which of a city's pools is the part that is stated as its own. */
    public int under(Region region, QuotaType type, boolean turned) {
        return approved(region, type, turned)
                + pools(
                        region,
                        type,
                        pool -> region == Region.CITY && pool.citySize() > 0 ? pool.citySize() : pool.size());
    }

    private static int pools(Region region, QuotaType type, ToIntFunction<Pool> size) {
        return Pool.ALL.stream()
                .filter(pool -> pool.region() == region && pool.type() == type)
                .mapToInt(size)
                .sum();
    }

    private int approved(Region region, QuotaType type, boolean turned) {
        return city.units().stream()
                .filter(unit -> unit.region() == region)
                .mapToInt(unit -> quotas.approved(unit, type, turned))
                .sum();
    }

    private static Optional<Phase> low(Region region, QuotaType type) {
        QuotaType lowType = switch (region) {
            case WANGCHUAN -> QuotaType.INSTITUTION;
            case QINGHE -> QuotaType.ADMINISTRATIVE;
            case YUNLING -> QuotaType.POLITICAL_LEGAL;
            case CITY -> QuotaType.CIVIL_INSTITUTION;
        };
        Phase phase = switch (region) {
            case QINGHE -> Phase.NEW;
            case YUNLING -> Phase.RESOLVED;
            default -> Phase.LASTING;
        };
        return Stream.of(phase).filter(any -> type == lowType).findFirst();
    }
}
