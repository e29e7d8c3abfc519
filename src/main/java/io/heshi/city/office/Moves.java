package io.heshi.city.office;

import io.heshi.city.person.Detail;
import io.heshi.city.person.Row;
import io.heshi.city.plan.CityPlan;
import io.heshi.city.unit.QuotaType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    List<Move> of(List<List<Row>> register) {
        return register.stream()
                .flatMap(List::stream)
                .map(Row::idNumber)
                .distinct()
                .flatMap(id -> ofOne(id, register))
                .toList();
    }

    private Stream<Move> ofOne(String id, List<List<Row>> register) {
        Optional<Row> stated = stated(id, register.get(night));
        for (int n = night; n > 0 && !dates.get(n).isBefore(since); n--) {
            Set<Held> before = held(id, register.get(n - 1));
            Set<Held> after = held(id, register.get(n));
            if (!before.equals(after)) {
                return betweenNights(without(after, before), without(before, after), dates.get(n), stated);
            }
        }
        return stated.stream()
                .flatMap(row -> statedDate(row).stream()
                        .flatMap(day -> row.quotaType().stream()
                                .map(type -> new Move(
                                        row.unitCode(),
                                        type,
                                        day,
                                        row.inPost(),
                                        row.inPost() && row.channel().exempt()))));
    }

    private Stream<Move> betweenNights(Set<Held> taken, Set<Held> given, LocalDate seen, Optional<Row> stated) {
        long units = Stream.concat(taken.stream(), given.stream())
                .map(Held::unitCode)
                .distinct()
                .count();
        if (!taken.isEmpty() && !given.isEmpty() && units == 1) {
            return Stream.empty();
        }
        Optional<LocalDate> statedDay = stated.flatMap(this::statedDate);
        LocalDate day = stated.filter(row -> row.inPost() != taken.isEmpty())
                .flatMap(row -> statedDay)
                .orElse(seen);
        boolean exempt = statedDay.isPresent()
                && stated.filter(row -> row.channel().exempt()).isPresent();
        return Stream.concat(
                first(taken).map(held -> new Move(held.unitCode(), held.type(), day, true, exempt)),
                first(given).map(held -> new Move(held.unitCode(), held.type(), day, false, false)));
    }

    private static Stream<Held> first(Set<Held> held) {
        return held.stream()
                .sorted(Comparator.comparing(Held::unitCode).thenComparing(Held::type))
                .limit(1);
    }

    /** The row whose dates count: of one in post before one that is gone, and the latest. */
    private Optional<Row> stated(String id, List<Row> rows) {
        return rows.stream()
                .filter(row -> row.idNumber().equals(id))
                .max(Comparator.comparing(Row::inPost)
                        .thenComparing(row -> statedDate(row).orElse(LocalDate.MIN)));
    }

    private Optional<LocalDate> statedDate(Row row) {
        Optional<LocalDate> day = row.inPost() ? Optional.of(row.date(Detail.ENTERED)) : row.changed();
        return day.filter(date -> !date.isBefore(since) && !date.isAfter(dates.get(night)));
    }

    private static Set<Held> held(String id, List<Row> rows) {
        return rows.stream()
                .filter(row -> row.idNumber().equals(id) && row.inPost())
                .flatMap(row -> row.quotaType().stream().map(type -> new Held(row.unitCode(), type)))
                .collect(Collectors.toSet());
    }

    private static Set<Held> without(Set<Held> all, Set<Held> some) {
        Set<Held> rest = new HashSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private record Held(String unitCode, QuotaType type) {}
}
