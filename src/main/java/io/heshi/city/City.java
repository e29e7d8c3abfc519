package io.heshi.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The units, and which people (by index) belong to each. */
final class City {
    private static final int MISSPELT_EVERY = 9;

    private final List<Unit> units;
    private final int[] firstPeople;
    private final Map<String, Unit> byCode;

    City(CityPlan plan) {
        List<Blueprint> blueprints = new ArrayList<>(Blueprint.standing(plan.units() - Blueprint.ABOLISHED.size()));
        blueprints.addAll(Blueprint.ABOLISHED);
        int abolished = blueprints.size() - Blueprint.ABOLISHED.size();
        long[] borders = new long[blueprints.size() + 1];
        for (int i = 0; i < blueprints.size(); i++) {
            int size = i == abolished ? 0 : sizeOf(plan, i, blueprints.get(i).kind());
            borders[i + 1] = borders[i] + size;
        }
        List<Unit> built = new ArrayList<>();
        for (int i = 0; i < blueprints.size(); i++) {
            int first = share(plan.people(), borders[i], borders[blueprints.size()]);
            int next = share(plan.people(), borders[i + 1], borders[blueprints.size()]);
            built.add(unit(plan, i, blueprints.get(i), first, next - first));
        }
        this.units = List.copyOf(built);
        this.byCode = units.stream().collect(Collectors.toMap(Unit::code, unit -> unit));
        this.firstPeople = units.stream().mapToInt(Unit::firstPerson).toArray();
    }

    List<Unit> units() {
        return units;
    }

    /** The unit with this code, which must be one. */
    Unit byCode(String code) {
        return Objects.requireNonNull(byCode.get(code));
    }

    /** The unit that has been abolished all along and has no people of its own. */
    Unit longAbolished() {
        return units.get(units.size() - 2);
    }

    /** The unit that is abolished from the turning night on, with its people still everywhere. */
    Unit newlyAbolished() {
        return units.get(units.size() - 1);
    }

    /** Whether the list of units has a date of the unit that nobody can read. */
    boolean misspelt(Unit unit, boolean turned) {
        return unit.number() % MISSPELT_EVERY == 4
                && Phase.ofRound(unit.number() / MISSPELT_EVERY).on(turned);
    }

    boolean abolished(Unit unit, boolean turned) {
        return unit.is(longAbolished()) || (unit.is(newlyAbolished()) && turned);
    }

    Unit homeOf(int person) {
        int low = 0;
        int high = firstPeople.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (firstPeople[middle] <= person) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return units.get(low);
    }

    /**
     * The next lasting unit that has posts of this type and is paid centrally, if possible in the same place. Units known
     * for their mean age are left as they are.
     */
    Optional<Unit> anotherWith(QuotaType type, Unit home) {
        Optional<Unit> elsewhere = Optional.empty();
        for (int step = 1; step < units.size(); step++) {
            Unit unit = units.get((home.number() + step) % units.size());
            boolean lasts = !unit.is(longAbolished()) && !unit.is(newlyAbolished());
            boolean suits = unit.kind().mainType() == type && unit.onCentralPayroll() && !unit.undisturbed();
            if (lasts && suits && unit.region().equals(home.region())) {
                return Optional.of(unit);
            }
            if (lasts && suits && elsewhere.isEmpty()) {
                elsewhere = Optional.of(unit);
            }
        }
        return elsewhere;
    }

    private static int sizeOf(CityPlan plan, int number, UnitKind kind) {
        return kind.size() * Dice.at(plan.seed(), Dice.Purpose.UNIT, number).between(7, 13);
    }

    private static int share(int people, long border, long whole) {
        return (int) (people * border / whole);
    }

    private static Unit unit(CityPlan plan, int number, Blueprint blueprint, int firstPerson, int people) {
        Dice dice = Dice.at(plan.seed(), Dice.Purpose.UNIT, -1 - number);
        Place place = blueprint.place();
        UnitKind kind = blueprint.kind();
        LocalDate established = LocalDate.of(dice.between(1984, 2019), dice.between(1, 12), dice.between(1, 28));
        return new Unit(
                number,
                String.format(Locale.ROOT, "%02d%04d", place.number(), number + 1),
                blueprint.name(),
                place.leftOut(),
                blueprint.shortName(),
                blueprint.otherNames(),
                kind,
                kind.funding(),
                centralPayroll(kind, dice),
                CreditCodes.of(kind.organ() ? "11" : "12", place.region(), 70_000_000 + number),
                String.format(Locale.ROOT, "%d%05d", 2 + place.number(), 1_001 + number * 7),
                level(place, kind),
                blueprint.sector(),
                blueprint.supervisor(),
                place.region(),
                DocumentNo.of("云编发", established.getYear(), dice.between(1, 90)),
                established,
                blueprint.meanAge(),
                firstPerson,
                people);
    }

    private static String centralPayroll(UnitKind kind, Dice dice) {
        return switch (kind) {
            case SELF_FUNDED -> "否";
            case HOSPITAL -> dice.oneIn(3) ? "否" : "是";
            default -> dice.oneIn(3) ? "" : "是";
        };
    }

    private static String level(Place place, UnitKind kind) {
        return switch (kind) {
            case BUREAU, POLICE, COURT -> place == Place.CITY ? "正处级" : "正科级";
            case CIVIL_CENTER -> place == Place.CITY ? "副处级" : "副科级";
            case HOSPITAL -> place == Place.CITY ? "正科级" : "副科级";
            case CENTER, SELF_FUNDED -> place == Place.CITY ? "正科级" : "正股级";
            case SCHOOL -> "未定级";
        };
    }
}
