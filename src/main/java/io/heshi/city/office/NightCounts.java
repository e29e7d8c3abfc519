package io.heshi.city.office;

import io.heshi.city.person.Detail;
import io.heshi.city.person.Dossier;
import io.heshi.city.person.People;
import io.heshi.city.person.Person;
import io.heshi.city.person.PersonRows;
import io.heshi.city.person.Row;
import io.heshi.city.person.Source;
import io.heshi.city.plan.CityPlan;
import io.heshi.city.unit.City;
import io.heshi.city.unit.EntryChannel;
import io.heshi.city.unit.PostLevel;
import io.heshi.city.unit.QuotaType;
import io.heshi.city.unit.Unit;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What one night's rows come to by unit, pool and filing. Needs memory by the unit, not by the person. */
public final class NightCounts {

    private final LocalDate date;
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, Ages> ages = new HashMap<>();
    private final NavigableMap<String, Lent> lent = new TreeMap<>();
    private final NavigableMap<String, Filed> filings = new TreeMap<>();
    private final Map<String, NavigableMap<LocalDate, Day>> moves = new HashMap<>();
    private final Map<String, LocalDate> lastMove = new HashMap<>();

    private NightCounts(LocalDate date) {
        this.date = date;
    }

    public static NightCounts of(CityPlan plan, City city, People people, int night) {
        NightCounts counts = new NightCounts(plan.dates().get(night));
        List<PersonRows> nights = IntStream.rangeClosed(0, night)
                .mapToObj(other -> new PersonRows(plan, city, other))
                .toList();
        Moves moves = new Moves(plan, night);
        for (int i = 0; i < plan.people(); i++) {
            Person person = people.at(i);
            List<Dossier> told = nights.stream().map(rows -> rows.of(person)).toList();
            counts.add(told.get(night));
            moves.of(told.stream().map(Dossier::register).toList()).forEach(counts::add);
        }
        return counts;
    }

    /** Distinct persons that the register has in post. */
    public int occupied(Unit unit, QuotaType type) {
        return count("occupied", unit.code() + type);
    }

    public int registered(Unit unit) {
        return count("registered", unit.code());
    }

    public int paid(Unit unit) {
        return count("paid", unit.code());
    }

    public Optional<Ages> ages(Unit unit) {
        return Optional.ofNullable(ages.get(unit.code()));
    }

    /** Who sits on places of this document. */
    public int occupants(String documentNo) {
        return count("occupants", documentNo);
    }

    /** What must have been lent, in a total order. */
    Collection<Lent> lent() {
        return lent.values();
    }

    public Map<String, Filed> filings() {
        return filings;
    }

    public int leaders(Unit unit, PostLevel level) {
        return count("leaders", unit.code() + level);
    }

    public int by(EntryChannel channel) {
        return count("channel", channel.name());
    }

    /** What happened on each day of the last year. */
    public Collection<Day> moves(Unit unit, QuotaType type) {
        return moves.getOrDefault(unit.code() + type, new TreeMap<>()).values();
    }

    /** The last day on which anybody entered or left, however long ago. */
    public Optional<LocalDate> lastMove(Unit unit, QuotaType type) {
        return Optional.ofNullable(lastMove.get(unit.code() + type));
    }

    private void add(Moves.Move move) {
        Day day = new Day(move.in() ? 0 : 1, move.in() && move.exempt() ? 1 : 0, move.in() && !move.exempt() ? 1 : 0);
        moves.computeIfAbsent(move.unitCode() + move.type(), key -> new TreeMap<>())
                .merge(move.on(), day, Day::plus);
        lastMove.merge(move.unitCode() + move.type(), move.on(), NightCounts::later);
    }

    private void add(Dossier dossier) {
        Set<String> seen = new HashSet<>();
        for (Row row : dossier.register()) {
            row.quotaType().ifPresent(type -> {
                Optional<LocalDate> day = row.inPost() ? Optional.of(row.date(Detail.ENTERED)) : row.changed();
                day.ifPresent(on -> lastMove.merge(row.unitCode() + type, on, NightCounts::later));
                if (row.inPost() && seen.add(row.unitCode() + type)) {
                    one("occupied", row.unitCode() + type);
                }
            });
            if (row.inPost() && seen.add(row.unitCode() + row.idNumber())) {
                one("registered", row.unitCode());
                int age = Period.between(row.date(Detail.BIRTH), date).getYears();
                ages.merge(row.unitCode(), new Ages(1, age, age), Ages::plus);
                addPlace(row);
            }
        }
        for (Row row : dossier.finance()) {
            if (row.inPost()
                    && !row.text(Detail.PAY).equals("0")
                    && seen.add("finance" + row.unitCode() + row.idNumber())) {
                one("paid", row.unitCode());
            }
        }
        Stream.of(Source.ORGANIZATION, Source.REGISTER)
                .flatMap(source -> dossier.of(source).stream())
                .filter(row -> row.inPost() && row.level().isPresent())
                .findFirst()
                .flatMap(Row::level)
                .ifPresent(level -> one("leaders", dossier.person().home().code() + level));
    }

    private void addPlace(Row row) {
        one("channel", row.channel().name());
        if (row.has(Detail.POOL)) {
            String document = row.text(Detail.ALLOCATION_NO);
            one("occupants", document);
            row.quotaType()
                    .ifPresent(type -> lent.putIfAbsent(
                            document, new Lent(row.unitCode(), type, row.text(Detail.POOL), document)));
        }
        if (row.has(Detail.FILING_NO)) {
            LocalDate entered = row.date(Detail.ENTERED);
            filings.merge(row.text(Detail.FILING_NO), new Filed(1, entered, entered), Filed::plus);
        }
    }

    private void one(String kind, String key) {
        counts.merge(kind + key, 1, Integer::sum);
    }

    private int count(String kind, String key) {
        return counts.getOrDefault(kind + key, 0);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** Full years of the people in post of a unit. */
    public record Ages(int people, int sum, int youngest) {
        Ages plus(Ages other) {
            return new Ages(people + other.people, sum + other.sum, Math.min(youngest, other.youngest));
        }
    }

    /** Places on which somebody sits. */
    record Lent(String unitCode, QuotaType type, String pool, String documentNo) {}

    /** How often a filing has been used, and when. */
    public record Filed(int people, LocalDate first, LocalDate last) {
        Filed plus(Filed other) {
            return during(people + other.people, other);
        }

        /** Of two nights the one with more people, from the earliest to the latest day. */
        Filed or(Filed other) {
            return during(Math.max(people, other.people), other);
        }

        private Filed during(int all, Filed other) {
            return new Filed(all, first.isBefore(other.first) ? first : other.first, later(last, other.last));
        }
    }

    /** Those who left on a day, those who came and had to be taken, and others who came. */
    public record Day(int left, int placed, int came) {
        Day plus(Day other) {
            return new Day(left + other.left, placed + other.placed, came + other.came);
        }
    }
}
