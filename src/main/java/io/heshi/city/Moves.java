package io.heshi.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who took or gave up a place in the register within the year before a night: by the difference between two nights, the
 * latest that there is, or else by the dates that the register itself states.
 */
final class Moves {

    /** As far as rules look back. */
    private static final int DAYS = 365;

    private final List<LocalDate> dates;
    private final int night;
    private final LocalDate since;

    Moves(CityPlan plan, int night) {
        this.dates = plan.dates();
        this.night = night;
        this.since = dates.get(night).minusDays(DAYS);
    }

    /** A place taken or given up. */
    record Move(String unitCode, QuotaType type, LocalDate on, boolean in, boolean exempt) {}

    /** The moves of those whom the register has in these rows, one list a night up to this one. */
    List<Move> of(List<List<Entry>> register) {
        Set<String> ids = register.stream()
                .flatMap(List::stream)
                .map(Entry::idNumber)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return ids.stream().flatMap(id -> ofOne(id, register).stream()).toList();
    }

    private List<Move> ofOne(String id, List<List<Entry>> register) {
        Optional<Entry> stated = stated(id, register.get(night));
        for (int n = night; n > 0 && !dates.get(n).isBefore(since); n--) {
            Set<Held> before = held(id, register.get(n - 1));
            Set<Held> after = held(id, register.get(n));
            if (!before.equals(after)) {
                return betweenNights(before, after, dates.get(n), stated);
            }
        }
        return stated.flatMap(entry -> statedDate(entry)
                        .flatMap(day -> entry.quotaType()
                                .map(type -> List.of(new Move(
                                        entry.unitCode(), type, day, inPost(entry), inPost(entry) && exempt(entry))))))
                .orElse(List.of());
    }

    private List<Move> betweenNights(Set<Held> before, Set<Held> after, LocalDate seen, Optional<Entry> stated) {
        Set<Held> taken = new HashSet<>(after);
        taken.removeAll(before);
        Set<Held> given = new HashSet<>(before);
        given.removeAll(after);
        Set<String> units = new HashSet<>();
        taken.forEach(held -> units.add(held.unitCode()));
        given.forEach(held -> units.add(held.unitCode()));
        if (!taken.isEmpty() && !given.isEmpty() && units.size() == 1) {
            return List.of();
        }
        LocalDate day = stated.filter(entry -> inPost(entry) == !taken.isEmpty())
                .flatMap(this::statedDate)
                .orElse(seen);
        boolean exempt = stated.filter(entry -> statedDate(entry).isPresent())
                .filter(Moves::exempt)
                .isPresent();
        List<Move> moves = new ArrayList<>();
        first(taken).ifPresent(held -> moves.add(new Move(held.unitCode(), held.type(), day, true, exempt)));
        first(given).ifPresent(held -> moves.add(new Move(held.unitCode(), held.type(), day, false, false)));
        return moves;
    }

    private static Optional<Held> first(Set<Held> held) {
        return held.stream().min(Comparator.comparing(Held::unitCode).thenComparing(Held::type));
    }

    /** The row whose dates count: of one in post before one that is gone, and the latest. */
    private Optional<Entry> stated(String id, List<Entry> rows) {
        return rows.stream()
                .filter(entry -> entry.idNumber().equals(id))
                .max(Comparator.comparing(Moves::inPost)
                        .thenComparing(entry -> statedDate(entry).orElse(LocalDate.MIN)));
    }

    private Optional<LocalDate> statedDate(Entry entry) {
        Optional<LocalDate> day = inPost(entry) ? Optional.of(entry.seat().entered()) : entry.event();
        return day.filter(date -> !date.isBefore(since) && !date.isAfter(dates.get(night)));
    }

    private static Set<Held> held(String id, List<Entry> rows) {
        Set<Held> held = new HashSet<>();
        rows.stream()
                .filter(entry -> entry.idNumber().equals(id) && inPost(entry))
                .forEach(entry -> entry.quotaType().ifPresent(type -> held.add(new Held(entry.unitCode(), type))));
        return held;
    }

    private static boolean exempt(Entry entry) {
        return entry.seat().channel().exempt();
    }

    private static boolean inPost(Entry entry) {
        return entry.standing().active();
    }

    private record Held(String unitCode, QuotaType type) {}
}
