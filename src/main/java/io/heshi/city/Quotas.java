package io.heshi.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The approved numbers, fitted round the people so that only what is planted is over: every other type of every unit
 * has room in every night.
 */
final class Quotas {

    private static final int EVERY = 5;
    private static final List<String> UNITS_UNKNOWN = List.of("云州市开发区筹备处", "云州市会展业发展中心", "云州市大学城建设中心");

    private final CityPlan plan;
    private final City city;
    private final List<Headcount> nights;
    private final Books lastBooks;
    private final Lending lending;
    private final People people;

    Quotas(CityPlan plan, City city, List<Books> books, Lending lending, People people) {
        this.plan = plan;
        this.city = city;
        this.nights = books.stream().map(Books::headcount).toList();
        this.lastBooks = books.get(books.size() - 1);
        this.lending = lending;
        this.people = people;
    }

    /** Whether it is one of the units that come to have more people than posts. */
    static boolean maybeOver(Unit unit) {
        return unit.number() % EVERY == 1 && !unit.undisturbed();
    }

    /** All rows of the ledger of one night. */
    List<Quota> of(int night) {
        boolean turned = night >= plan.turningNight();
        List<Quota> quotas = new ArrayList<>();
        for (Unit unit : city.units()) {
            quotas.addAll(of(unit, turned));
        }
        quotas.addAll(ofUnknownUnits(turned));
        return quotas;
    }

    /** The rows of one unit: as many types as it has people in, but for one that the office forgot. */
    List<Quota> of(Unit unit, boolean turned) {
        if (unit.is(city.longAbolished())) {
            return List.of();
        }
        Overrun overrun = overrun(unit);
        boolean over = overrun != Overrun.NONE && phase(unit).on(turned);
        List<Quota> quotas = new ArrayList<>();
        for (QuotaType type : QuotaType.values()) {
            boolean main = type == unit.kind().mainType();
            int most = most(unit, type);
            Dice dice = Dice.at(
                    plan.seed(),
                    Dice.Purpose.QUOTA,
                    unit.number() + ((long) type.code().hashCode() << Integer.SIZE));
            int excess = dice.between(1, 3);
            int room = overrun == Overrun.ALTOGETHER ? 0 : dice.oneIn(6) ? dice.between(4, 9) : dice.below(4);
            int left = lastBooks.moves(unit, type).values().stream()
                    .mapToInt(Books.Day::left)
                    .sum();
            if (people.full(unit, type)) {
                room = 0;
            } else if (unit.idle() && main && idle(unit, turned)) {
                room = most / 2 + 1;
            } else if (overrun == Overrun.NONE) {
                room = Math.max(left, Math.min(room, (most - 1) / 4));
            }
            if (overrun == Overrun.WORKERS_ONLY || overrun == Overrun.NO_WORKER_QUOTA) {
                room = main ? most(unit, unit.kind().sideType()) + 4 : 0;
            }
            boolean exceeded = over && (main ? overrun == Overrun.ALTOGETHER : overrun == Overrun.WORKERS_ONLY);
            boolean forgotten = over && !main && overrun == Overrun.NO_WORKER_QUOTA;
            if (forgotten || (most == 0 && !main)) {
                continue;
            }
            int fitted = exceeded ? Math.max(0, fewest(unit, type) - excess) : most + room;
            int unexplained = turned && main && changesUnexplained(unit) ? 1 : 0;
            int approved = Math.max(0, fitted - lending.always(unit, type)) + unexplained;
            quotas.add(quota(unit, type, approved, turned, dice));
        }
        return quotas;
    }

    /** The approved places of a unit and type. */
    int approved(Unit unit, QuotaType type, boolean turned) {
        return of(unit, turned).stream()
                .filter(quota -> quota.type() == type)
                .mapToInt(Quota::approved)
                .sum();
    }

    /** Whether its approved number grows by one at the turning night, of which no document tells. */
    static boolean changesUnexplained(Unit unit) {
        return unit.number() % 25 == 8 && !unit.undisturbed();
    }

    /** One of the idle units has its places taken away at the turning night. */
    private static boolean idle(Unit unit, boolean turned) {
        return !turned || !unit.region().equals(Place.QINGHE.region());
    }

    /** The units that only the ledger knows, in this night. */
    static List<String> unknownUnits(boolean turned) {
        List<String> names = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            if (phase.on(turned)) {
                names.add(UNITS_UNKNOWN.get(phase.number()));
            }
        }
        return names;
    }

    private static List<Quota> ofUnknownUnits(boolean turned) {
        return unknownUnits(turned).stream()
                .map(name -> new Quota(
                        "01980" + UNITS_UNKNOWN.indexOf(name),
                        name,
                        QuotaType.INSTITUTION,
                        5,
                        Funding.FULL,
                        DocumentNo.of("云编发", 2023, 41),
                        LocalDate.of(2023, 6, 12)))
                .toList();
    }

    private Quota quota(Unit unit, QuotaType type, int approved, boolean turned, Dice dice) {
        boolean overNoMore = overrun(unit) != Overrun.NONE && phase(unit) != Phase.LASTING;
        boolean changed = turned && (overNoMore || (unit.idle() && !idle(unit, true)));
        LocalDate approvedOn = changed
                ? WorkingDays.before(plan.dates().get(plan.dates().size() - 1), 3)
                : LocalDate.of(unit.idle() ? 2018 : dice.between(2019, 2023), dice.between(1, 12), dice.between(1, 28));
        return new Quota(
                unit.code(),
                unit.name(),
                type,
                approved,
                unit.funding(),
                DocumentNo.of("云编办发", approvedOn.getYear(), dice.between(1, 120)),
                approvedOn);
    }

    private Overrun overrun(Unit unit) {
        if (!maybeOver(unit) || unit.is(city.newlyAbolished())) {
            return Overrun.NONE;
        }
        boolean workers = unit.kind().hasSideType() && fewest(unit, unit.kind().sideType()) > 0;
        return switch (unit.number() / EVERY % 3) {
            case 0 -> workers ? Overrun.WORKERS_ONLY : Overrun.ALTOGETHER;
            case 1 -> workers ? Overrun.NO_WORKER_QUOTA : Overrun.ALTOGETHER;
            default -> Overrun.ALTOGETHER;
        };
    }

    private static Phase phase(Unit unit) {
        return Phase.ofRound(unit.number() / EVERY);
    }

    private int most(Unit unit, QuotaType type) {
        return nights.stream()
                .mapToInt(night -> night.occupied(unit, type))
                .max()
                .orElse(0);
    }

    private int fewest(Unit unit, QuotaType type) {
        return nights.stream()
                .mapToInt(night -> night.occupied(unit, type))
                .min()
                .orElse(0);
    }

    /** How a unit comes to have more people than posts. */
    private enum Overrun {
        NONE,
        ALTOGETHER,
        WORKERS_ONLY,
        NO_WORKER_QUOTA
    }
}
