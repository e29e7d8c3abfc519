package io.heshi.city.office;

import io.heshi.city.plan.CityPlan;
import io.heshi.city.plan.Phase;
import io.heshi.city.unit.City;
import io.heshi.city.unit.DocumentNo;
import io.heshi.city.unit.QuotaType;
import io.heshi.city.unit.Region;
import io.heshi.city.unit.Unit;
import io.heshi.city.unit.UnitKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What the pools have lent, so that only what is planted is used beyond what was lent, or lent and unused for long. */
public final class Lending {

    private static final String SERIES = "云编周转";
    private static final int UNUSED_NUMBERS = 20_000;
    private static final int OF_COUNTIES_NUMBERS = 30_000;

    private final CityPlan plan;
    private final City city;
    private final Nights counts;
    private final List<List<Allocation>> nights;

    Lending(CityPlan plan, City city, Nights counts) {
        this.plan = plan;
        this.city = city;
        this.counts = counts;
        Map<String, NightCounts.Lent> documents = new TreeMap<>();
        counts.counts().forEach(night -> night.lent().forEach(places -> documents.put(places.documentNo(), places)));
        this.nights = IntStream.range(0, plan.dates().size())
                .mapToObj(night -> allocations(documents.values(), plan.turned(night)))
                .toList();
    }

    /** All rows of one night. */
    public List<Allocation> of(int night) {
        return nights.get(night);
    }

    /** Places of this type lent to the unit in a night. */
    int lent(int night, Unit unit, QuotaType type) {
        return of(night).stream()
                .filter(allocation -> allocation.unit().is(unit) && allocation.type() == type)
                .mapToInt(Allocation::lent)
                .sum();
    }

    /** Places that the unit can count on in every night. */
    int always(Unit unit, QuotaType type) {
        return IntStream.range(0, nights.size())
                .map(night -> lent(night, unit, type))
                .min()
                .orElse(0);
    }

    private List<Allocation> allocations(Collection<NightCounts.Lent> lent, boolean turned) {
        List<Allocation> rows = new ArrayList<>();
        Map<String, Integer> rounds = new HashMap<>();
        for (NightCounts.Lent places : lent) {
            String pool = places.pool();
            int round = rounds.merge(pool, 1, Integer::sum) - 1;
            Unit unit = city.byCode(places.unitCode());
            int used = counts.most(night -> night.occupants(places.documentNo()));
            boolean large = pool.equals(Pool.EDUCATION) && used > 3;
            boolean ofTheCity = List.of(Pool.EDUCATION, Pool.TALENT, Pool.CITY).contains(pool);
            boolean short1 = large && round % 4 == 1 && Phase.ofRound(round / 4).on(turned);
            int missing = short1 ? 1 + round % 2 : 0;
            if (ofTheCity || granted(round, turned)) {
                LocalDate lentOn = Pool.lentOn(plan, unit, pool);
                rows.add(new Allocation(unit, places.type(), pool, used - missing, places.documentNo(), lentOn));
            }
            if (large || pool.equals(Pool.TALENT)) {
                unused(places, unit, round, turned).ifPresent(rows::add);
            }
        }
        Region.COUNTIES.forEach(county -> ofCounty(county, turned).ifPresent(rows::add));
        return List.copyOf(rows);
    }

    /** Of those on places of a county's pool one never had them lent, one no more, one not yet, and one has. */
    private static boolean granted(int round, boolean turned) {
        return switch (round % 4) {
            case 0 -> false;
            case 1 -> !turned;
            case 2 -> turned;
            default -> true;
        };
    }

    /** Places that nobody has come to sit on: just below, at and beyond the limits of 275 and 365 days. */
    private Optional<Allocation> unused(NightCounts.Lent places, Unit unit, int round, boolean turned) {
        LocalDate first = plan.firstDate();
        Optional<LocalDate> lentOn = switch (round % 14) {
            case 0, 7 -> Optional.of(first.minusDays(700));
            case 2 -> Optional.of(first.minusDays(300));
            case 4, 9 -> Optional.of(plan.turningDate().minusDays(275));
            case 5 -> Optional.of(plan.turningDate().minusDays(365));
            case 6, 11 -> turned ? Optional.empty() : Optional.of(first.minusDays(500));
            case 8 -> Optional.of(plan.lastDate().minusDays(274));
            case 12 -> Optional.of(plan.lastDate().minusDays(100));
            default -> Optional.empty();
        };
        int number = UNUSED_NUMBERS + unit.number() * 2 + (places.pool().equals(Pool.TALENT) ? 1 : 0);
        return lentOn.map(day -> new Allocation(
                unit, places.type(), places.pool(), 2 + round % 3, DocumentNo.of(SERIES, day.getYear(), number), day));
    }

    /** A county lends its hospital so many places that with those of others it is all of its pool, or more. */
    private Optional<Allocation> ofCounty(Region county, boolean turned) {
        String pool = Pool.county(county);
        boolean tooMany = Phase.values()[Region.COUNTIES.indexOf(county)].on(turned);
        return city.units().stream()
                .filter(unit -> unit.region() == county && unit.kind().equals(UnitKind.HOSPITAL) && !unit.maybeOver())
                .findFirst()
                .map(unit -> new Allocation(
                        unit,
                        QuotaType.INSTITUTION,
                        pool,
                        Pool.sizeOf(pool) + (tooMany ? 2 : -5),
                        DocumentNo.of(SERIES, plan.firstDate().getYear(), OF_COUNTIES_NUMBERS + unit.number()),
                        plan.firstDate().minusDays(100)));
    }
}
