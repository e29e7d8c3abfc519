package io.heshi.report.tables;

import io.heshi.catalogue.Label;
import io.heshi.catalogue.Texts;
import io.heshi.report.facts.Headcount;
import io.heshi.report.facts.Percentages;
import io.heshi.report.facts.UnitFacts;
import io.heshi.report.facts.UnitFacts.Conduct;
import io.heshi.report.facts.UnitQuota.Places;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * 机构编制管理评估 (《机构编制管理评估办法》2021): how regions, departments and units keep to their places and their register. Sums
 * first, then units, those with most open findings first.
 */
public final class EvaluationTable {
    private static final int ON_PAGE = 25;

    /** Columns that say which line it is. */
    private static final Set<String> NAMES = Set.of("rollup_kind", "rollup_name", "unit_code");

    /** One unit, or many together. */
    private record Line(
            Label kind,
            Label name,
            String code,
            Headcount people,
            Places places,
            long over,
            long vacant,
            Conduct conduct) {
        /** Changes that the register has, and those that it should have. */
        long due() {
            return conduct.changes() + conduct.late();
        }

        long accurate() {
            return Math.max(people.persons() - conduct.doubtful(), 0);
        }
    }

    private EvaluationTable() {}

    /** Keys of its figures. */
    public static List<String> figures() {
        return columns().stream()
                .map(ReportColumn::key)
                .filter(key -> !NAMES.contains(key))
                .toList();
    }

    /**
     * The indicators of sums and of single units.
     *
     * @param rollups sums over these units
     * @param elsewhere what none of them answers for
     */
    public static ReportTable<?> of(List<UnitFacts> units, Conduct elsewhere, Rollups rollups, Texts messages) {
        List<Line> sums = new ArrayList<>(rollups.allAnd("level", "region", "supervisor")
                .map(rollup -> new Line(
                        rollups.kind(rollup),
                        rollups.name(rollup),
                        "",
                        rollup.people(),
                        rollup.places(),
                        rollup.over(),
                        rollup.vacant(),
                        rollup.kind().equals("all") ? rollup.conduct().plus(elsewhere) : rollup.conduct()))
                .toList());
        if (elsewhere.exceptions() > 0) {
            sums.add(new Line(
                    messages.of("rollup.elsewhere"),
                    messages.of("rollup.elsewhere.name"),
                    "",
                    Headcount.NONE,
                    Places.NONE,
                    0,
                    0,
                    elsewhere));
        }
        Stream<Line> single = units.stream()
                .sorted(Comparator.<UnitFacts>comparingLong(
                                unit -> -unit.conduct().open())
                        .thenComparing(unit -> -unit.total().over())
                        .thenComparing(UnitFacts::code)
                        .thenComparing(UnitFacts::name))
                .map(unit -> new Line(
                        messages.of("rollup.unit"),
                        new Label(unit.name(), unit.name()),
                        unit.code(),
                        unit.people(),
                        unit.total(),
                        unit.total().over(),
                        unit.total().vacant(),
                        unit.conduct()));
        return new ReportTable<>(
                "evaluation",
                columns(),
                Stream.concat(sums.stream(), single).toList(),
                Math.min(sums.size(), ON_PAGE) + ON_PAGE);
    }

    private static List<ReportColumn<Line>> columns() {
        TableColumns<Line> columns = new TableColumns<Line>()
                .label("rollup_kind", Line::kind)
                .label("rollup_name", Line::name)
                .text("unit_code", Line::code)
                .count("allowed_places", line -> line.places().allowed())
                .count("occupied", line -> line.places().occupied())
                .count("over", Line::over);
        share(columns, "over_rate", Line::over, line -> line.places().allowed());
        columns.count("vacant", Line::vacant);
        share(columns, "vacant_share", Line::vacant, line -> line.places().allowed());
        columns.count("posts_over", line -> line.conduct().postsOver())
                .count("pool_lent", line -> line.conduct().poolLent());
        share(
                columns,
                "lent_use_rate",
                line -> line.conduct().poolUsed(),
                line -> line.conduct().poolLent());
        columns.count("changes_known", line -> line.conduct().changes())
                .count("late", line -> line.conduct().late());
        share(columns, "timely", line -> line.conduct().changes(), Line::due);
        columns.count("in_post", line -> line.people().persons())
                .count("doubtful", line -> line.conduct().doubtful());
        share(columns, "accurate", Line::accurate, line -> line.people().persons());
        columns.count("open", line -> line.conduct().open())
                .count("exceptions", line -> line.conduct().exceptions())
                .count("settled", line -> line.conduct().settled());
        share(
                columns,
                "settled_share",
                line -> line.conduct().settled(),
                line -> line.conduct().exceptions());
        return columns.list();
    }

    private static void share(
            TableColumns<Line> columns, String key, ToLongFunction<Line> part, ToLongFunction<Line> whole) {
        columns.decimal(key, line -> Percentages.percent(part.applyAsLong(line), whole.applyAsLong(line)));
    }
}
