package io.heshi.report.tables;

import io.heshi.report.facts.UnitQuota;
import io.heshi.report.facts.UnitQuota.Places;
import io.heshi.report.words.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Places of units, by quota type and in all. */
public final class QuotaTables {
    /** Of a column of places, in half-width characters. */
    public static final int FIGURE_WIDTH = 6;

    private static final int ON_PAGE = 30;

    /** Of the few columns of one unit, below which there is room for signatures. */
    private static final int WIDE_FIGURE = 13;

    private QuotaTables() {}

    /** The columns of one quota type, or of all together. */
    public record Group(String title, List<ReportColumn<UnitQuota>> columns) {}

    /** What the unit is. */
    public static List<ReportColumn<UnitQuota>> unit(Wording wording) {
        return new TableColumns<UnitQuota>()
                .text("unit_code", 9, 44, UnitQuota::code)
                .text("unit", 26, 44, UnitQuota::name)
                .text("supervisor", 22, 44, UnitQuota::supervisor)
                .text("region", 11, 44, unit -> wording.region(unit.region()).zh())
                .list();
    }

    /** All types together, then each type that a unit has; lent places only where some unit has them. */
    public static List<Group> groups(List<UnitQuota> units, Wording wording) {
        List<Group> groups = new ArrayList<>();
        groups.add(new Group(wording.messages().zh("quota.total"), places(unit -> Optional.of(unit.total()), true)));
        units.stream()
                .flatMap(unit -> unit.types().keySet().stream())
                .distinct()
                .sorted(Comparator.<String>comparingInt(wording::quotaTypeOrder)
                        .thenComparing(Comparator.naturalOrder()))
                .forEach(type -> groups.add(new Group(
                        wording.quotaType(type).zh(),
                        places(
                                unit -> Optional.ofNullable(unit.types().get(type)),
                                units.stream().anyMatch(unit -> lent(unit, type))))));
        return List.copyOf(groups);
    }

    /** The units with most places too many. */
    public static ReportTable<UnitQuota> mostOver(List<UnitQuota> units) {
        List<UnitQuota> most = units.stream()
                .filter(unit -> unit.total().over() > 0)
                .sorted(Comparator.<UnitQuota>comparingLong(
                                unit -> -unit.total().over())
                        .thenComparing(UnitQuota::code)
                        .thenComparing(UnitQuota::name))
                .limit(ON_PAGE)
                .toList();
        TableColumns<UnitQuota> columns = new TableColumns<UnitQuota>()
                .text("unit_code", UnitQuota::code)
                .text("unit", UnitQuota::name)
                .text("supervisor", 2, UnitQuota::supervisor)
                .count("approved", unit -> unit.total().approved())
                .count("lent", unit -> unit.total().lent())
                .count("occupied", unit -> unit.total().occupied())
                .alarm("over", unit -> unit.total().over());
        return new ReportTable<>("quotas", columns.list(), most, ON_PAGE);
    }

    /** A unit's places, all types together and each type in a row. */
    public static ReportTable<OfType> ofUnit(UnitQuota unit, Wording wording) {
        List<OfType> rows = new ArrayList<>();
        rows.add(new OfType(wording.messages().zh("quota.total"), unit.total()));
        unit.types().entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, Places>>comparingInt(
                                type -> wording.quotaTypeOrder(type.getKey()))
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(type ->
                        rows.add(new OfType(wording.quotaType(type.getKey()).zh(), type.getValue())));
        TableColumns<OfType> columns = new TableColumns<OfType>()
                .text("pack_quota_type", 40, 44, OfType::type)
                .count("approved", row -> row.places().approved())
                .count("lent", row -> row.places().lent())
                .count("occupied", row -> row.places().occupied())
                .alarm("over", row -> row.places().over())
                .count("vacant", row -> row.places().vacant());
        List<ReportColumn<OfType>> wide = columns.list().stream()
                .map(column -> column.numeric() ? column.wide(WIDE_FIGURE) : column)
                .toList();
        return new ReportTable<>("quotas", wide, rows, rows.size());
    }

    /** @param type what it is called */
    public record OfType(String type, Places places) {}

    private static boolean lent(UnitQuota unit, String type) {
        return unit.types().getOrDefault(type, Places.NONE).lent() > 0;
    }

    private static List<ReportColumn<UnitQuota>> places(Function<UnitQuota, Optional<Places>> of, boolean lent) {
        List<ReportColumn<UnitQuota>> columns = new ArrayList<>();
        columns.add(figure("approved", of, Places::approved, false));
        if (lent) {
            columns.add(figure("lent", of, Places::lent, false));
        }
        columns.add(figure("occupied", of, Places::occupied, false));
        columns.add(figure("over", of, Places::over, true));
        columns.add(figure("vacant", of, Places::vacant, false));
        return columns;
    }

    private static ReportColumn<UnitQuota> figure(
            String key, Function<UnitQuota, Optional<Places>> of, ToLongFunction<Places> figure, boolean alarm) {
        return ReportColumn.of(
                key,
                ReportColumn.Kind.COUNT,
                FIGURE_WIDTH,
                16,
                unit -> of.apply(unit)
                        .map(figure::applyAsLong)
                        .<Cell>map(number -> new Cell.Count(number, alarm && number > 0))
                        .orElse(Cell.EMPTY));
    }
}
