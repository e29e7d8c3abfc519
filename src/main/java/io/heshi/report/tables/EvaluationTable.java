package io.heshi.report.tables;

import io.heshi.report.facts.Analysis;
import io.heshi.report.facts.Headcount;
import io.heshi.report.facts.Percentages;
import io.heshi.report.facts.UnitFacts;
import io.heshi.report.facts.UnitFacts.Conduct;
import io.heshi.report.facts.UnitQuota.Places;
import io.heshi.report.words.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * 机构编制管理评估 (《机构编制管理评估办法》2021): how regions, departments and units keep to their places and their register. Sums
 * first, then units, those with most open findings first.
 */
public final class EvaluationTable {

    private static final int ON_PAGE = 25;

    private EvaluationTable() {}

    public static ReportTable of(Analysis analysis, Rollups rollups, Messages messages) {
        List<List<Object>> rows = new ArrayList<>();
        rollups.allAnd("level", "region", "supervisor")
                .forEach(rollup -> rows.add(row(
                        rollups.kind(rollup),
                        rollups.name(rollup),
                        "",
                        rollup.people(),
                        rollup.places(),
                        rollup.over(),
                        rollup.vacant(),
                        rollup.conduct())));
        int sums = rows.size();
        analysis.units().stream()
                .sorted(Comparator.<UnitFacts>comparingLong(
                                unit -> -unit.conduct().open())
                        .thenComparing(unit -> -unit.total().over())
                        .thenComparing(UnitFacts::code)
                        .thenComparing(UnitFacts::name))
                .forEach(unit -> rows.add(row(
                        messages.label("rollup.unit"),
                        unit.name(),
                        unit.code(),
                        unit.people(),
                        unit.total(),
                        unit.total().over(),
                        unit.total().vacant(),
                        unit.conduct())));
        return new ReportTable(
                "evaluation",
                "rollup_kind,rollup_name,unit_code,#allowed_places,#occupied,#over,.over_rate,#vacant,.vacant_share,#posts_over,#pool_lent,"
                        + ".use_rate,#changes_known,#late,.timely,#in_post,#doubtful,.accurate,#open,#exceptions,#settled,.settled_share",
                rows,
                Math.min(sums, ON_PAGE) + ON_PAGE);
    }

    private static List<Object> row(
            Object kind,
            Object name,
            String code,
            Headcount people,
            Places places,
            long over,
            long vacant,
            Conduct conduct) {
        long due = conduct.changes() + conduct.late();
        long accurate = Math.max(people.persons() - conduct.doubtful(), 0);
        return List.of(
                kind,
                name,
                code,
                places.allowed(),
                places.occupied(),
                over,
                Percentages.percent(over, places.allowed()),
                vacant,
                Percentages.percent(vacant, places.allowed()),
                conduct.postsOver(),
                conduct.poolLent(),
                Percentages.percent(conduct.poolUsed(), conduct.poolLent()),
                conduct.changes(),
                conduct.late(),
                Percentages.percent(conduct.changes(), due),
                people.persons(),
                conduct.doubtful(),
                Percentages.percent(accurate, people.persons()),
                conduct.open(),
                conduct.exceptions(),
                conduct.settled(),
                Percentages.percent(conduct.settled(), conduct.exceptions()));
    }
}
