package io.heshi.city.office;

import io.heshi.city.person.People;
import io.heshi.city.plan.CityPlan;
import io.heshi.city.plan.Dice;
import io.heshi.city.plan.Phase;
import io.heshi.city.plan.UnknownUnits;
import io.heshi.city.plan.WorkingDays;
import io.heshi.city.unit.City;
import io.heshi.city.unit.DocumentNo;
import io.heshi.city.unit.Funding;
import io.heshi.city.unit.QuotaType;
import io.heshi.city.unit.Region;
import io.heshi.city.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The approved numbers, fitted round the people so that only what is planted is over: every other type of every unit
 * has room in every night.
 */
public final class Quotas {

    private final CityPlan plan;
    private final City city;
    private final Nights nights;
    private final Lending lending;
    private final People people;

    Quotas(CityPlan plan, City city, Nights nights, Lending lending, People people) {
        this.plan = plan;
        this.city = city;
        this.nights = nights;
        this.lending = lending;
        this.people = people;
    }

    /** All rows of the ledger, before the turning night or from it on. */
    public List<Quota> all(boolean turned) {
        return Stream.concat(
                        city.units().stream().flatMap(unit -> of(unit, turned).stream()),
                        unknownUnits(turned).stream().map(Quotas::ofUnknownUnit))
                .toList();
    }

    /** The rows of one unit: as many types as it has people in, but for one that the office forgot. */
    public List<Quota> of(Unit unit, boolean turned) {
        List<Quota> quotas = new ArrayList<>();
        if (unit.is(city.longAbolished())) {
            return quotas;
        }
        Overrun overrun = overrun(unit);
        boolean over = overrun != Overrun.NONE && phase(unit).on(turned);
        for (QuotaType type : QuotaType.values()) {
            boolean main = type == unit.kind().main();
            int most = nights.most(unit, type);
            Dice dice = Dice.at(
                    plan.seed(),
                    Dice.Purpose.QUOTA,
                    unit.number() + ((long) type.code().hashCode() << Integer.SIZE));
            int excess = dice.between(1, 3);
            int room = room(unit, type, overrun, turned, dice);
            boolean exceeded = over && (main ? overrun == Overrun.ALTOGETHER : overrun == Overrun.WORKERS_ONLY);
            boolean forgotten = over && !main && overrun == Overrun.NO_WORKER_QUOTA;
            if (!forgotten && (most > 0 || main)) {
                int fitted = exceeded ? Math.max(0, nights.fewest(unit, type) - excess) : most + room;
                int unexplained = turned && main && changesUnexplained(unit) ? 1 : 0;
                int approved = Math.max(0, fitted - lending.always(unit, type)) + unexplained;
                quotas.add(quota(unit, type, approved, turned, dice));
            }
        }
        return quotas;
    }

    /** How many more places than people there are to be. */
    private int room(Unit unit, QuotaType type, Overrun overrun, boolean turned, Dice dice) {
        boolean main = type == unit.kind().main();
        int room = overrun == Overrun.ALTOGETHER ? 0 : dice.oneIn(6) ? dice.between(4, 9) : dice.below(4);
        if (overrun == Overrun.WORKERS_ONLY || overrun == Overrun.NO_WORKER_QUOTA) {
            return main ? nights.most(unit, unit.kind().side()) + 4 : 0;
        }
        if (people.full(unit, type)) {
            return 0;
        }
        int most = nights.most(unit, type);
        if (unit.idle() && main && idle(unit, turned)) {
            return most / 2 + 1;
        }
        int left = nights.last().moves(unit, type).stream()
                .mapToInt(NightCounts.Day::left)
                .sum();
        return overrun == Overrun.NONE ? Math.max(left, Math.min(room, (most - 1) / 4)) : room;
    }

    /** The approved places of a unit and type. */
    int approved(Unit unit, QuotaType type, boolean turned) {
        return of(unit, turned).stream()
                .filter(quota -> quota.type() == type)
                .mapToInt(Quota::approved)
                .sum();
    }

    /** Whether its approved number grows by one at the turning night, of which no document tells. */
    private static boolean changesUnexplained(Unit unit) {
        return unit.number() % 25 == 8 && !unit.undisturbed();
    }

    /** One of the idle units has its places taken away at the turning night. */
    private static boolean idle(Unit unit, boolean turned) {
        return !turned || unit.region() != Region.QINGHE;
    }

    /** The units that only the ledger knows. */
    public static List<String> unknownUnits(boolean turned) {
        return Stream.of(Phase.values())
                .filter(phase -> phase.on(turned))
                .map(phase -> UnknownUnits.IN_QUOTAS.get(phase.ordinal()))
                .toList();
    }

    private static Quota ofUnknownUnit(String name) {
        return new Quota(
                "01980" + UnknownUnits.IN_QUOTAS.indexOf(name),
                name,
                QuotaType.INSTITUTION,
                5,
                Funding.FULL,
                DocumentNo.of("云编发", 2023, 41),
                LocalDate.of(2023, 6, 12));
    }

    private Quota quota(Unit unit, QuotaType type, int approved, boolean turned, Dice dice) {
        boolean overNoMore = overrun(unit) != Overrun.NONE && phase(unit) != Phase.LASTING;
        boolean changed = turned && (overNoMore || (unit.idle() && !idle(unit, true)));
        LocalDate approvedOn = changed
                ? WorkingDays.before(plan.lastDate(), 3)
                : LocalDate.of(unit.idle() ? 2018 : dice.between(2019, 2023), dice.between(1, 12), dice.between(1, 28));
        return new Quota(
                unit.code(),
                unit.name(),
                type,
                approved,
                unit.kind().funding(),
                DocumentNo.of("云编办发", approvedOn.getYear(), dice.between(1, 120)),
                approvedOn);
    }

    private Overrun overrun(Unit unit) {
        if (!unit.maybeOver() || unit.is(city.newlyAbolished())) {
            return Overrun.NONE;
        }
        boolean workers =
                unit.kind().hasSideType() && nights.fewest(unit, unit.kind().side()) > 0;
        return switch (unit.overRound() % 3) {
            case 0 -> workers ? Overrun.WORKERS_ONLY : Overrun.ALTOGETHER;
            case 1 -> workers ? Overrun.NO_WORKER_QUOTA : Overrun.ALTOGETHER;
            default -> Overrun.ALTOGETHER;
        };
    }

    private static Phase phase(Unit unit) {
        return Phase.ofRound(unit.overRound());
    }

    /** How a unit comes to have more people than posts. */
    private enum Overrun {
        NONE,
        ALTOGETHER,
        WORKERS_ONLY,
        NO_WORKER_QUOTA
    }
}
