package io.heshi.city.unit;

import io.heshi.city.plan.CityPlan;
import io.heshi.city.plan.Dice;
import io.heshi.city.plan.Phase;
import io.heshi.city.plan.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The units, and which people (by index) belong to each. */
public final class City {
    private static final int MISSPELT_EVERY = 9;

    private final List<Unit> units;
    private final int[] firstPeople;
    private final Map<String, Unit> byCode;

    public City(CityPlan plan) {
        List<Blueprint> abolished = Blueprint.abolished();
        List<Blueprint> blueprints = new ArrayList<>(Blueprint.standing(plan.units() - abolished.size()));
        int emptied = blueprints.size();
        blueprints.addAll(abolished);
        long[] borders = new long[blueprints.size() + 1];
        for (int i = 0; i < blueprints.size(); i++) {
            int size = i == emptied ? 0 : sizeOf(plan, i, blueprints.get(i).kind());
            borders[i + 1] = borders[i] + size;
        }
        long whole = borders[blueprints.size()];
        List<Unit> built = new ArrayList<>();
        for (int i = 0; i < blueprints.size(); i++) {
            int first = (int) (plan.people() * borders[i] / whole);
            int next = (int) (plan.people() * borders[i + 1] / whole);
            built.add(unit(plan, i, blueprints.get(i), first, next - first));
        }
        this.units = List.copyOf(built);
        this.byCode = units.stream().collect(Collectors.toMap(Unit::code, unit -> unit));
        this.firstPeople = units.stream().mapToInt(Unit::firstPerson).toArray();
    }

    public List<Unit> units() {
        return units;
    }

    /** The unit with this code, which must be one. */
    public Unit byCode(String code) {
        return Objects.requireNonNull(byCode.get(code));
    }

    /** The unit that has been abolished all along and has no people of its own. */
    public Unit longAbolished() {
        return units.get(units.size() - 2);
    }

    /** The unit that is abolished from the turning night on, with its people still everywhere. */
    public Unit newlyAbolished() {
        return units.get(units.size() - 1);
    }

    /** Whether the list of units has a date of the unit that nobody can read: with letters for its zeros, so it must have some. */
    public boolean misspelt(Unit unit, boolean turned) {
        return unit.number() % MISSPELT_EVERY == 4
                && unit.established().toString().contains("0")
                && Phase.ofRound(unit.number() / MISSPELT_EVERY).on(turned);
    }

    public boolean abolished(Unit unit, boolean turned) {
        return unit.is(longAbolished()) || (unit.is(newlyAbolished()) && turned);
    }

    public Unit homeOf(int person) {
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
    public Optional<Unit> anotherWith(QuotaType type, Unit home) {
        Optional<Unit> elsewhere = Optional.empty();
        for (int step = 1; step < units.size(); step++) {
            Unit unit = units.get((home.number() + step) % units.size());
            boolean suits = unit.kind().main() == type
                    && unit.onCentralPayroll()
                    && !unit.undisturbed()
                    && !abolished(unit, true);
            if (suits && unit.region() == home.region()) {
                return Optional.of(unit);
            }
            if (suits && elsewhere.isEmpty()) {
                elsewhere = Optional.of(unit);
            }
        }
        return elsewhere;
    }

    private static int sizeOf(CityPlan plan, int number, UnitKind kind) {
        return kind.size() * Dice.at(plan.seed(), Dice.Purpose.UNIT, number).between(7, 13);
    }

    private static Unit unit(CityPlan plan, int number, Blueprint blueprint, int firstPerson, int people) {
        Dice dice = Dice.at(plan.seed(), Dice.Purpose.UNIT, -1 - number);
        Region region = blueprint.region();
        int regionNumber = Integer.parseInt(Words.of(region, "number"));
        UnitKind kind = blueprint.kind();
        LocalDate established = LocalDate.of(dice.between(1984, 2019), dice.between(1, 12), dice.between(1, 28));
        return new Unit(
                number,
                String.format(Locale.ROOT, "%02d%04d", regionNumber, number + 1),
                blueprint.name(),
                Words.of(region, "left_out"),
                blueprint.shortName(),
                blueprint.otherNames(),
                kind,
                kind.centralPayroll(dice),
                CreditCodes.of(kind.organ() ? "11" : "12", region.code(), 70_000_000 + number),
                String.format(Locale.ROOT, "%d%05d", 2 + regionNumber, 1_001 + number * 7),
                region.either(kind.level()),
                blueprint.sector(),
                blueprint.supervisor(),
                region,
                DocumentNo.of("云编发", established.getYear(), dice.between(1, 90)),
                established,
                blueprint.meanAge(),
                firstPerson,
                people);
    }
}
