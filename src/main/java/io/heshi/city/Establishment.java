package io.heshi.city;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What the establishment office keeps beside units, quotas and people: what pools have lent, filings, plans, posts,
 * ceilings and the ledger. Fitted round the people, so that only what is planted is wrong.
 */
final class Establishment {

    private static final int LEDGER_EVERY = 12;

    private final CityPlan plan;
    private final City city;
    private final List<Books> books;
    private final Lending lending;
    private final Quotas quotas;
    private final NamedLists lists;

    Establishment(CityPlan plan, City city, People people, List<Books> books) {
        this.plan = plan;
        this.city = city;
        this.books = List.copyOf(books);
        this.lending = new Lending(plan, city, books);
        this.quotas = new Quotas(plan, city, books, lending, people);
        this.lists = new NamedLists(plan, people);
    }

    Books books(int night) {
        return books.get(night);
    }

    Lending lending() {
        return lending;
    }

    Quotas quotas() {
        return quotas;
    }

    NamedLists lists() {
        return lists;
    }

    boolean turned(int night) {
        return night >= plan.turningNight();
    }

    LocalDate date(int night) {
        return plan.dates().get(night);
    }

    /** Approved and lent. */
    int allowed(int night, Unit unit, QuotaType type) {
        return quotas.approved(unit, type, turned(night)) + lending.lent(night, unit, type);
    }

    int occupied(int night, Unit unit, QuotaType type) {
        return books.get(night).headcount().occupied(unit, type);
    }

    int over(int night, Unit unit, QuotaType type) {
        return Math.max(0, occupied(night, unit, type) - allowed(night, unit, type));
    }

    /** One a unit, type and channel by which people came lately; some are for fewer people, or over too soon. */
    List<Filing> filings(int night) {
        NavigableMap<String, Books.Filed> used = new TreeMap<>();
        books.forEach(
                book -> book.filings().forEach((number, filed) -> used.merge(number, filed, Establishment::most)));
        List<Filing> filings = new ArrayList<>();
        int round = 0;
        for (Map.Entry<String, Books.Filed> entry : used.entrySet()) {
            Optional<Filing> form = FilingNo.read(entry.getKey(), plan, city);
            if (form.isEmpty()) {
                continue;
            }
            Books.Filed filed = entry.getValue();
            Phase phase = Phase.ofRound(round / 9);
            boolean tooMany = round % 9 == 2 && phase.on(turned(night));
            boolean tooLate = round % 9 == 6 && phase.on(turned(night));
            round++;
            filings.add(new Filing(
                    entry.getKey(),
                    form.get().unit(),
                    form.get().type(),
                    form.get().channel(),
                    tooMany ? filed.people() - 1 : filed.people() + round % 3,
                    filed.first().minusDays(70),
                    tooLate ? filed.last().minusDays(1) : filed.last().plusDays(180),
                    books.get(night)
                            .filings()
                            .getOrDefault(entry.getKey(), new Books.Filed(0, filed.first(), filed.last()))
                            .people()));
        }
        return filings;
    }

    /** Posts for all who lead, one fewer where that is planted. */
    List<ApprovedPosts> posts(int night) {
        List<ApprovedPosts> posts = new ArrayList<>();
        for (Unit unit : city.units()) {
            for (PostLevel level : PostLevel.values()) {
                int most = books.stream()
                        .mapToInt(book -> book.leaders(unit, level))
                        .max()
                        .orElse(0);
                int fewest = books.stream()
                        .mapToInt(book -> book.leaders(unit, level))
                        .min()
                        .orElse(0);
                if (most == 0) {
                    continue;
                }
                int turn = unit.number() * PostLevel.values().length + level.ordinal();
                boolean tooMany =
                        turn % 11 == 5 && fewest > 0 && Phase.ofRound(turn / 11).on(turned(night));
                posts.add(new ApprovedPosts(
                        unit,
                        level,
                        tooMany ? fewest - 1 : most + (turn % 4 == 0 ? 1 : 0),
                        books.get(night).leaders(unit, level),
                        DocumentNo.of("云编办发", 2019 + turn % 5, 200 + unit.number())));
            }
        }
        return posts;
    }

    /** Every other surplus has a plan, the rest a transition. */
    List<SurplusPlan> plans() {
        List<SurplusPlan> plans = new ArrayList<>();
        List<Surplus> surpluses = surpluses();
        for (int i = 0; i < surpluses.size(); i++) {
            Surplus surplus = surpluses.get(i);
            int over = surplus.over();
            LocalDate first = plan.firstDate();
            switch (i % 6) {
                case 0 -> plans.add(plan(surplus, over + 1, first.minusYears(2).minusDays(100)));
                case 2 -> plans.add(plan(surplus, over + 3, first.minusYears(3).minusDays(20)));
                case 4 -> plans.add(plan(surplus, over + 1, turningDate().minusYears(2)));
                default -> {}
            }
        }
        return plans;
    }

    List<Transition> transitions() {
        List<Transition> transitions = new ArrayList<>();
        List<Surplus> surpluses = surpluses();
        for (int i = 0; i < surpluses.size(); i++) {
            Surplus surplus = surpluses.get(i);
            switch (i % 6) {
                case 1 -> transitions.add(transition(surplus, plan.firstDate().minusDays(40)));
                case 3 ->
                    transitions.add(
                            transition(surplus, date(plan.dates().size() - 1).plusDays(300)));
                case 5 -> transitions.add(transition(surplus, turningDate().minusDays(1)));
                default -> {}
            }
        }
        return transitions;
    }

    /** High enough for quotas and pools, but for three. */
    List<Ceiling> ceilings(int night) {
        List<Ceiling> ceilings = new ArrayList<>();
        for (Place place : Place.ALL) {
            for (QuotaType type : QuotaType.values()) {
                int approved = IntStream.range(0, books.size())
                        .map(other -> approved(other, place, type))
                        .max()
                        .orElse(0);
                int least = IntStream.range(0, books.size())
                        .map(other -> approved(other, place, type))
                        .min()
                        .orElse(0);
                if (approved == 0) {
                    continue;
                }
                boolean low = lowCeiling(place, type)
                        .filter(phase -> phase.on(turned(night)))
                        .isPresent();
                int pools = Pool.ALL.stream()
                        .filter(pool -> pool.place() == place && pool.type() == type)
                        .mapToInt(Pool::size)
                        .sum();
                ceilings.add(new Ceiling(
                        place,
                        type,
                        low ? Math.max(0, least - 3) : approved + pools + 40,
                        DocumentNo.of("省编发", low ? 2021 : 2022, 60 + type.ordinal())));
            }
        }
        return ceilings;
    }

    /** Approved numbers and what the pools hold, which of a city's pools is the part that is stated as its own. */
    int underCeiling(int night, Place place, QuotaType type) {
        int pools = Pool.ALL.stream()
                .filter(pool -> pool.place() == place && pool.type() == type)
                .mapToInt(pool -> place == Place.CITY && pool.citySize() > 0 ? pool.citySize() : pool.size())
                .sum();
        return approved(night, place, type) + pools;
    }

    /** How every approved number came about; in some units a line is for one place too few. */
    List<QuotaChange> changes(int night) {
        List<QuotaChange> changes = new ArrayList<>();
        Map<String, Integer> opening = new HashMap<>();
        Map<String, Integer> before = new HashMap<>();
        for (Unit unit : city.units()) {
            quotas.of(unit, false).forEach(quota -> before.put(key(quota), quota.approved()));
            for (Quota quota : quotas.of(unit, turned(night))) {
                int first = before.getOrDefault(key(quota), quota.approved());
                int added = unit.number() % 4;
                Phase phase = Phase.ofRound(unit.number() / LEDGER_EVERY);
                boolean short1 = ledgerIsShort(unit) && phase.on(turned(night)) && opening.put(unit.code(), 1) == null;
                changes.add(new QuotaChange(
                        quota,
                        unit.established(),
                        Math.max(0, first - added) + (first < added ? first : 0) - (short1 && first > added ? 1 : 0),
                        0,
                        unit.documentNo(),
                        "机构设立核定"));
                if (first >= added && added > 0) {
                    changes.add(new QuotaChange(
                            quota,
                            LocalDate.of(2021, 1 + added, 12),
                            added + 2,
                            2,
                            DocumentNo.of("云编办发", 2021, 130 + unit.number()),
                            "机构改革调整"));
                }
                if (quota.approved() != first) {
                    changes.add(new QuotaChange(
                            quota,
                            quota.approvedOn(),
                            Math.max(0, quota.approved() - first),
                            Math.max(0, first - quota.approved()),
                            quota.documentNo(),
                            quota.approved() > first ? "增加编制" : "核减编制"));
                }
            }
        }
        return changes;
    }

    private static String key(Quota quota) {
        return quota.unitCode() + quota.type();
    }

    private static boolean ledgerIsShort(Unit unit) {
        return unit.number() % LEDGER_EVERY == 3;
    }

    private int approved(int night, Place place, QuotaType type) {
        return city.units().stream()
                .filter(unit -> unit.region().equals(place.region()))
                .mapToInt(unit -> quotas.approved(unit, type, turned(night)))
                .sum();
    }

    private static Optional<Phase> lowCeiling(Place place, QuotaType type) {
        return switch (place) {
            case WANGCHUAN -> type == QuotaType.INSTITUTION ? Optional.of(Phase.LASTING) : Optional.empty();
            case QINGHE -> type == QuotaType.ADMINISTRATIVE ? Optional.of(Phase.NEW) : Optional.empty();
            case YUNLING -> type == QuotaType.POLITICAL_LEGAL ? Optional.of(Phase.RESOLVED) : Optional.empty();
            case CITY -> type == QuotaType.CIVIL_INSTITUTION ? Optional.of(Phase.LASTING) : Optional.empty();
        };
    }

    private LocalDate turningDate() {
        return date(Math.min(plan.turningNight(), plan.dates().size() - 1));
    }

    /** Full years of a plan that have passed by a night. */
    int years(SurplusPlan surplusPlan, int night) {
        return Math.max(0, Period.between(surplusPlan.start(), date(night)).getYears());
    }

    private List<Surplus> surpluses() {
        List<Surplus> surpluses = new ArrayList<>();
        for (Unit unit : city.units()) {
            for (QuotaType type : QuotaType.values()) {
                int most = IntStream.range(0, books.size())
                        .map(night -> over(night, unit, type))
                        .max()
                        .orElse(0);
                if (most > 0) {
                    surpluses.add(new Surplus(unit, type, most));
                }
            }
        }
        return surpluses;
    }

    private static SurplusPlan plan(Surplus surplus, int over, LocalDate start) {
        return new SurplusPlan(
                surplus.unit(),
                surplus.type(),
                over,
                1,
                start,
                start.plusYears(over),
                Math.max(0, over - surplus.over()),
                DocumentNo.of("云编办函", start.getYear(), 10 + surplus.unit().number()));
    }

    private static Transition transition(Surplus surplus, LocalDate deadline) {
        LocalDate approved = deadline.minusYears(3);
        return new Transition(
                surplus.unit(),
                surplus.type(),
                surplus.over(),
                DocumentNo.of("云编办函", approved.getYear(), 300 + surplus.unit().number()),
                approved,
                deadline);
    }

    private static Books.Filed most(Books.Filed one, Books.Filed other) {
        return new Books.Filed(
                Math.max(one.people(), other.people()),
                one.first().isBefore(other.first()) ? one.first() : other.first(),
                one.last().isAfter(other.last()) ? one.last() : other.last());
    }

    private record Surplus(Unit unit, QuotaType type, int over) {}
}
