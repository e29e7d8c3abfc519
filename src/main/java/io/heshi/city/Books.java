package io.heshi.city;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What one night's rows come to by unit, pool and filing. Needs memory by the unit, not by the person. */
final class Books {

    private final LocalDate date;
    private final Headcount headcount;
    private final Map<String, Integer> registered = new HashMap<>();
    private final Map<String, Integer> paid = new HashMap<>();
    private final Map<String, Ages> ages = new HashMap<>();
    private final Map<String, Integer> occupants = new HashMap<>();
    private final NavigableMap<String, Lent> lent = new TreeMap<>();
    private final NavigableMap<String, Filed> filings = new TreeMap<>();
    private final Map<String, Map<PostLevel, Integer>> leaders = new HashMap<>();
    private final Map<EntryChannel, Integer> channels = new EnumMap<>(EntryChannel.class);
    private final Map<String, NavigableMap<LocalDate, Day>> moves = new HashMap<>();
    private final Map<String, LocalDate> lastMove = new HashMap<>();

    private Books(LocalDate date, Headcount headcount) {
        this.date = date;
        this.headcount = headcount;
    }

    static Books of(CityPlan plan, City city, People people, int night) {
        Books books = new Books(plan.dates().get(night), new Headcount());
        List<Telling> tellings = new ArrayList<>();
        for (int i = 0; i <= night; i++) {
            tellings.add(new Telling(plan, city, i));
        }
        Moves moves = new Moves(plan, night);
        for (int i = 0; i < plan.people(); i++) {
            Person person = people.at(i);
            List<Dossier> told =
                    tellings.stream().map(telling -> telling.of(person)).toList();
            books.headcount.add(told.get(night).register());
            books.add(told.get(night));
            moves.of(told.stream().map(Dossier::register).toList()).forEach(books::add);
        }
        return books;
    }

    Headcount headcount() {
        return headcount;
    }

    int registered(Unit unit) {
        return registered.getOrDefault(unit.code(), 0);
    }

    int paid(Unit unit) {
        return paid.getOrDefault(unit.code(), 0);
    }

    Optional<Ages> ages(Unit unit) {
        return Optional.ofNullable(ages.get(unit.code()));
    }

    /** Who sits on places of this document. */
    int occupants(String documentNo) {
        return occupants.getOrDefault(documentNo, 0);
    }

    /** What must have been lent, in a total order. */
    Iterable<Lent> lent() {
        return lent.values();
    }

    NavigableMap<String, Filed> filings() {
        return filings;
    }

    int leaders(Unit unit, PostLevel level) {
        return leaders.getOrDefault(unit.code(), Map.of()).getOrDefault(level, 0);
    }

    int by(EntryChannel channel) {
        return channels.getOrDefault(channel, 0);
    }

    /** What happened on each day of the last year. */
    NavigableMap<LocalDate, Day> moves(Unit unit, QuotaType type) {
        return moves.getOrDefault(unit.code() + type, new TreeMap<>());
    }

    /** The last day on which anybody entered or left, however long ago. */
    Optional<LocalDate> lastMove(Unit unit, QuotaType type) {
        return Optional.ofNullable(lastMove.get(unit.code() + type));
    }

    private void add(Moves.Move move) {
        moves.computeIfAbsent(move.unitCode() + move.type(), key -> new TreeMap<>())
                .merge(
                        move.on(),
                        new Day(
                                move.in() ? 0 : 1,
                                move.in() && move.exempt() ? 1 : 0,
                                move.in() && !move.exempt() ? 1 : 0),
                        Day::plus);
        lastMove.merge(move.unitCode() + move.type(), move.on(), Books::later);
    }

    private void add(Dossier dossier) {
        Set<String> seen = new HashSet<>();
        for (Entry entry : dossier.register()) {
            addDates(entry);
            if (!entry.standing().active() || !seen.add(entry.unitCode() + entry.idNumber())) {
                continue;
            }
            registered.merge(entry.unitCode(), 1, Integer::sum);
            int age = Period.between(entry.birth(), date).getYears();
            ages.merge(entry.unitCode(), new Ages(1, age, age), Ages::plus);
            addSeat(entry);
        }
        for (Entry entry : dossier.finance()) {
            if (entry.standing().active() && seen.add("finance" + entry.unitCode() + entry.idNumber())) {
                paid.merge(entry.unitCode(), 1, Integer::sum);
            }
        }
        leading(dossier.organization())
                .or(() -> leading(dossier.register()))
                .ifPresent(leader -> leader.office()
                        .level()
                        .ifPresent(level -> leaders.computeIfAbsent(
                                        dossier.person().home().code(), key -> new EnumMap<>(PostLevel.class))
                                .merge(level, 1, Integer::sum)));
    }

    private void addDates(Entry entry) {
        Optional<LocalDate> day =
                entry.standing().active() ? Optional.of(entry.seat().entered()) : entry.event();
        entry.quotaType()
                .ifPresent(type -> day.ifPresent(on -> lastMove.merge(entry.unitCode() + type, on, Books::later)));
    }

    private void addSeat(Entry entry) {
        Seat seat = entry.seat();
        channels.merge(seat.channel(), 1, Integer::sum);
        if (!seat.pool().isEmpty()) {
            occupants.merge(seat.allocationNo(), 1, Integer::sum);
            entry.quotaType()
                    .ifPresent(type -> lent.putIfAbsent(
                            seat.allocationNo(), new Lent(entry.unitCode(), type, seat.pool(), seat.allocationNo())));
        }
        if (!seat.filingNo().isEmpty()) {
            filings.merge(seat.filingNo(), new Filed(1, seat.entered(), seat.entered()), Filed::plus);
        }
    }

    private static Optional<Entry> leading(List<Entry> entries) {
        return entries.stream()
                .filter(entry ->
                        entry.standing().active() && entry.office().level().isPresent())
                .findFirst();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** Full years of the people in post of a unit. */
    record Ages(int people, int sum, int youngest) {
        Ages plus(Ages other) {
            return new Ages(people + other.people, sum + other.sum, Math.min(youngest, other.youngest));
        }
    }

    /** Places on which somebody sits. */
    record Lent(String unitCode, QuotaType type, String pool, String documentNo) {}

    /** How often a filing has been used, and when. */
    record Filed(int people, LocalDate first, LocalDate last) {
        Filed plus(Filed other) {
            return new Filed(
                    people + other.people, first.isBefore(other.first) ? first : other.first, later(last, other.last));
        }
    }

    /** Those who left on a day, those who came and had to be taken, and others who came. */
    record Day(int left, int placed, int came) {
        Day plus(Day other) {
            return new Day(left + other.left, placed + other.placed, came + other.came);
        }
    }
}
