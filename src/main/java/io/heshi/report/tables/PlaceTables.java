package io.heshi.report.tables;

import io.heshi.catalogue.Label;
import io.heshi.report.facts.Analysis;
import io.heshi.report.facts.Percentages;
import io.heshi.report.facts.Rollup.Outlook;
import io.heshi.report.facts.UnitFacts;
import io.heshi.report.facts.UnitFacts.Retirements;
import io.heshi.report.facts.UnitQuota.Places;
import io.heshi.report.words.Messages;
import io.heshi.report.words.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Places: who has vacancies and who too many persons, what retirements will do to both, and how it went from run to run. */
public final class PlaceTables {

    private static final int ON_PAGE = 30;

    private final Analysis analysis;
    private final Rollups rollups;
    private final Wording wording;
    private final Messages messages;

    public PlaceTables(Analysis analysis, Rollups rollups, Wording wording, Messages messages) {
        this.analysis = analysis;
        this.rollups = rollups;
        this.wording = wording;
        this.messages = messages;
    }

    /** Units by vacant places, most first; over and vacant of a unit come from its totals. */
    public ReportTable vacancies() {
        List<List<Object>> rows = new ArrayList<>();
        List<UnitFacts> ranked = analysis.units().stream()
                .filter(unit -> unit.total().vacant() > 0)
                .sorted(Comparator.<UnitFacts>comparingLong(
                                unit -> -unit.total().vacant())
                        .thenComparing(PlaceTables::vacantShare, Comparator.reverseOrder())
                        .thenComparing(UnitFacts::code)
                        .thenComparing(UnitFacts::name))
                .toList();
        for (UnitFacts unit : ranked) {
            Places total = unit.total();
            rows.add(List.of(
                    rows.size() + 1L,
                    unit.code(),
                    unit.name(),
                    unit.supervisor(),
                    unit.region(),
                    total.approved(),
                    total.lent(),
                    total.occupied(),
                    total.vacant(),
                    Percentages.percent(total.vacant(), total.allowed()),
                    vacantTypes(unit)));
        }
        return new ReportTable(
                "vacancies",
                "#sequence,unit_code,unit,supervisor,region,#approved,#lent,#occupied,#vacant,.vacant_share,~vacant_types",
                rows,
                ON_PAGE);
    }

    private static BigDecimal vacantShare(UnitFacts unit) {
        return Percentages.percent(unit.total().vacant(), unit.total().allowed())
                .orElseThrow();
    }

    private String vacantTypes(UnitFacts unit) {
        return wording.joined(unit.places().entrySet().stream()
                .filter(type -> type.getValue().vacant() > 0)
                .map(type -> wording.quotaType(type.getKey()).zh() + " "
                        + type.getValue().vacant())
                .toList());
    }

    /** Sums, then every unit and quota type that somebody will leave. */
    public ReportTable forecast() {
        List<List<Object>> rows = new ArrayList<>();
        rollups.allAnd("level", "supervisor")
                .filter(rollup -> !rollup.retiring().isEmpty())
                .forEach(rollup -> rows.add(forecast(
                        rollups.kind(rollup),
                        rollups.name(rollup),
                        messages.zh("quota.total"),
                        rollup.places(),
                        rollup.over(),
                        rollup.vacant(),
                        rollup.retiring(),
                        rollup.outlook())));
        int sums = rows.size();
        Label unitKind = messages.label("rollup.unit");
        List<Map.Entry<UnitFacts, String>> lines = analysis.units().stream()
                .flatMap(unit -> unit.retirements().keySet().stream().map(type -> Map.entry(unit, type)))
                .sorted(Comparator.<Map.Entry<UnitFacts, String>>comparingLong(line -> -gone(line))
                        .thenComparing(line -> line.getKey().code())
                        .thenComparing(line -> line.getKey().name())
                        .thenComparing(Map.Entry::getValue))
                .toList();
        for (Map.Entry<UnitFacts, String> line : lines) {
            UnitFacts unit = line.getKey();
            Places places = unit.places().getOrDefault(line.getValue(), Places.NONE);
            Retirements retiring = unit.retirements().getOrDefault(line.getValue(), Retirements.NONE);
            rows.add(forecast(
                    unitKind,
                    unit.name(),
                    wording.quotaType(line.getValue()).zh(),
                    places,
                    places.over(),
                    places.vacant(),
                    retiring,
                    Outlook.of(places, retiring)));
        }
        return new ReportTable(
                "forecast",
                "rollup_kind,rollup_name,part,#allowed_places,#occupied,#over,#vacant,#due,#within1,#within3,#within5,#over_after1,"
                        + "#vacant_after1,#over_after3,#vacant_after3,#over_after5,#vacant_after5,#open_due,#open1,#open3,#open5",
                rows,
                Math.min(sums, ON_PAGE) + ON_PAGE);
    }

    private static long gone(Map.Entry<UnitFacts, String> line) {
        return line.getKey()
                .retirements()
                .getOrDefault(line.getValue(), Retirements.NONE)
                .gone(5);
    }

    /** Who goes takes a surplus down first and leaves a vacancy after that; nobody is assumed to come. */
    private static List<Object> forecast(
            Label kind,
            Object name,
            String type,
            Places places,
            long over,
            long vacant,
            Retirements retiring,
            List<Outlook> outlook) {
        List<Object> row = new ArrayList<>(List.of(
                kind,
                name,
                type,
                places.allowed(),
                places.occupied(),
                over,
                vacant,
                retiring.due(),
                retiring.within1(),
                retiring.within3(),
                retiring.within5()));
        for (Outlook after : outlook) {
            row.add(after.over());
            row.add(after.vacant());
        }
        row.addAll(List.of(retiring.openDue(), retiring.open1(), retiring.open3(), retiring.open5()));
        return List.copyOf(row);
    }

    public ReportTable plans() {
        return new ReportTable(
                "plans",
                "plan_kind,unit_code,unit,supervisor,part,~documents,#over_then,#yearly,start_date,due_date,#digested,#digest_expected,"
                        + "#stated_digested,#over,#attrition,#transition_persons,plan_state",
                analysis.plans().stream()
                        .<List<Object>>map(plan -> List.of(
                                messages.label("plan." + plan.kind()),
                                plan.unitCode(),
                                plan.unit(),
                                plan.supervisor(),
                                plan.quotaType().equals("unstated")
                                        ? messages.zh("quota.total")
                                        : wording.quotaType(plan.quotaType()).zh(),
                                plan.documents(),
                                plan.overThen(),
                                plan.yearly(),
                                plan.startDate(),
                                plan.kind().equals("plan") ? plan.dueDate() : plan.deadline(),
                                plan.kind().equals("plan") ? plan.digested() : Optional.empty(),
                                plan.kind().equals("plan") ? plan.expected() : Optional.empty(),
                                plan.statedDigested(),
                                plan.overNow(),
                                plan.expectedAttrition(),
                                plan.persons(),
                                state(plan)))
                        .toList(),
                ON_PAGE);
    }

    private Label state(Analysis.Plan plan) {
        if (plan.overNow() == 0) {
            return messages.label("plan.done");
        }
        if (plan.kind().equals("transition")) {
            return messages.label(plan.persons().orElse(0L) >= plan.overNow() ? "plan.in_transition" : "plan.past");
        }
        long slack = analysis.setting("plan_tolerance", 0);
        boolean behind = plan.digested().orElse(0L) + slack < plan.expected().orElse(0L);
        return messages.label(behind ? "plan.behind" : "plan.on_course");
    }

    public ReportTable trend() {
        return new ReportTable(
                "trend",
                "date,#approved,#lent,#occupied,#over,#vacant,#found,#opened,#cleared,#pending",
                analysis.trend().stream()
                        .<List<Object>>map(line -> List.of(
                                line.date().toString(),
                                line.approved(),
                                line.lent(),
                                line.occupied(),
                                line.over(),
                                line.vacant(),
                                line.found(),
                                line.opened(),
                                line.cleared(),
                                line.pending()))
                        .toList(),
                ON_PAGE);
    }
}
