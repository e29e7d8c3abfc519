package io.heshi.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What the pools have lent, so that only what is planted is used beyond what was lent, or lent and unused for long. */
final class Lending {

    private static final int UNUSED_NUMBERS = 20_000;
    private static final int OF_COUNTIES_NUMBERS = 30_000;

    private final CityPlan plan;
    private final City city;
    private final Map<String, Integer> used = new HashMap<>();
    private final List<Books.Lent> lent;
    private final List<List<Allocation>> nights;

    Lending(CityPlan plan, City city, List<Books> books) {
        this.plan = plan;
        this.city = city;
        NavigableMap<String, Books.Lent> documents = new TreeMap<>();
        for (Books night : books) {
            for (Books.Lent entry : night.lent()) {
                documents.put(entry.documentNo(), entry);
                used.merge(entry.documentNo(), night.occupants(entry.documentNo()), Math::max);
            }
        }
        this.lent = List.copyOf(documents.values());
        this.nights = IntStream.range(0, plan.dates().size())
                .mapToObj(night -> List.copyOf(allocations(night >= plan.turningNight())))
                .toList();
    }

    /** All rows of one night. */
    List<Allocation> of(int night) {
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

    private List<Allocation> allocations(boolean turned) {
        List<Allocation> rows = new ArrayList<>();
        Map<String, Integer> rounds = new HashMap<>();
        for (Books.Lent places : lent) {
            int round = rounds.merge(places.pool(), 1, Integer::sum) - 1;
            Unit unit = city.byCode(places.unitCode());
            LocalDate lentOn = AllottedSeats.lentOn(plan, unit, places.pool());
            int occupied = used.getOrDefault(places.documentNo(), 0);
            if (places.pool().equals(Pool.EDUCATION) && occupied > 3) {
                int missing = round % 4 == 1 && Phase.ofRound(round / 4).on(turned) ? 1 + round % 2 : 0;
                rows.add(new Allocation(
                        unit, places.type(), places.pool(), occupied - missing, places.documentNo(), lentOn));
                unused(places, unit, round, turned).ifPresent(rows::add);
            } else if (places.pool().equals(Pool.TALENT)) {
                rows.add(new Allocation(unit, places.type(), places.pool(), occupied, places.documentNo(), lentOn));
                unused(places, unit, round, turned).ifPresent(rows::add);
            } else if (places.pool().equals(Pool.CITY) || places.pool().equals(Pool.EDUCATION)) {
                rows.add(new Allocation(unit, places.type(), places.pool(), occupied, places.documentNo(), lentOn));
            } else if (granted(round, turned)) {
                rows.add(new Allocation(unit, places.type(), places.pool(), occupied, places.documentNo(), lentOn));
            }
        }
        for (Place county : Place.COUNTIES) {
            ofCounty(county, turned).ifPresent(rows::add);
        }
        return rows;
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
    private Optional<Allocation> unused(Books.Lent places, Unit unit, int round, boolean turned) {
        LocalDate first = plan.firstDate();
        LocalDate turning =
                plan.dates().get(Math.min(plan.turningNight(), plan.dates().size() - 1));
        LocalDate last = plan.dates().get(plan.dates().size() - 1);
        Optional<LocalDate> lentOn = switch (round % 14) {
            case 0, 7 -> Optional.of(first.minusDays(700));
            case 2 -> Optional.of(first.minusDays(300));
            case 4, 9 -> Optional.of(turning.minusDays(275));
            case 5 -> Optional.of(turning.minusDays(365));
            case 6, 11 -> turned ? Optional.empty() : Optional.of(first.minusDays(500));
            case 8 -> Optional.of(last.minusDays(274));
            case 12 -> Optional.of(last.minusDays(100));
            default -> Optional.empty();
        };
        return lentOn.map(day -> new Allocation(
                unit,
                places.type(),
                places.pool(),
                2 + round % 3,
                DocumentNo.of(
                        "云编周转",
                        day.getYear(),
                        UNUSED_NUMBERS + unit.number() * 2 + (places.pool().equals(Pool.TALENT) ? 1 : 0)),
                day));
    }

    /** A county lends its hospital so many places that with those of others it is all of its pool, or more. */
    private Optional<Allocation> ofCounty(Place county, boolean turned) {
        int size = Pool.ALL.stream()
                .filter(pool -> pool.name().equals(Pool.county(county)))
                .mapToInt(Pool::size)
                .sum();
        Phase phase = Phase.values()[Place.COUNTIES.indexOf(county)];
        return city.units().stream()
                .filter(unit -> unit.region().equals(county.region())
                        && unit.kind() == UnitKind.HOSPITAL
                        && !Quotas.maybeOver(unit))
                .findFirst()
                .map(unit -> new Allocation(
                        unit,
                        QuotaType.INSTITUTION,
                        Pool.county(county),
                        phase.on(turned) ? size + 2 : size - 5,
                        DocumentNo.of("云编周转", plan.firstDate().getYear(), OF_COUNTIES_NUMBERS + unit.number()),
                        plan.firstDate().minusDays(100)));
    }
}
