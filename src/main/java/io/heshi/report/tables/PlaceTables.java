package io.heshi.report.tables;

import io.heshi.catalogue.Label;
import io.heshi.catalogue.Texts;
import io.heshi.report.facts.Analysis;
import io.heshi.report.facts.Analysis.Plan;
import io.heshi.report.facts.Analysis.TrendLine;
import io.heshi.report.facts.Percentages;
import io.heshi.report.facts.Rollup.Outlook;
import io.heshi.report.facts.UnitFacts;
import io.heshi.report.facts.UnitFacts.Retirements;
import io.heshi.report.facts.UnitQuota.Places;
import io.heshi.report.words.Wording;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Places: who has vacancies and who too many persons, what retirements will do to both, and how it went from run to run. */
final class PlaceTables {
    private static final int ON_PAGE = 30;

    private final Analysis analysis;
    private final Rollups rollups;
    private final Wording wording;
    private final Texts messages;

    PlaceTables(Analysis analysis, Rollups rollups, Wording wording, Texts messages) {
        this.analysis = analysis;
        this.rollups = rollups;
        this.wording = wording;
        this.messages = messages;
    }

    /** Units by vacant places, most first; over and vacant of a unit come from its totals. */
    ReportTable<?> vacancies() {
        List<UnitFacts> units = analysis.units().stream()
                .filter(unit -> unit.total().vacant() > 0)
                .sorted(Comparator.<UnitFacts>comparingLong(
                                unit -> -unit.total().vacant())
                        .thenComparing(PlaceTables::vacantShare, Comparator.reverseOrder())
                        .thenComparing(UnitFacts::code)
                        .thenComparing(UnitFacts::name))
                .toList();
        TableColumns<Ranked<UnitFacts>> columns = new TableColumns<Ranked<UnitFacts>>()
                .count("sequence", Ranked::rank)
                .text("unit_code", line -> line.row().code())
                .text("unit", line -> line.row().name())
                .text("supervisor", line -> line.row().supervisor())
                .label("region", line -> wording.region(line.row().region()))
                .count("approved", line -> line.row().total().approved())
                .count("lent", line -> line.row().total().lent())
                .count("occupied", line -> line.row().total().occupied())
                .count("vacant", line -> line.row().total().vacant())
                .decimal("vacant_share", line -> Optional.of(vacantShare(line.row())))
                .longText("vacant_types", line -> vacantTypes(line.row()));
        return new ReportTable<>("vacancies", columns.list(), Ranked.of(units), ON_PAGE);
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

    /** @param outlook after one, three and five years: who goes takes a surplus down first and leaves a vacancy after that */
    private record ForecastLine(
            Label kind,
            Label name,
            String type,
            Places places,
            long over,
            long vacant,
            Retirements retiring,
            List<Outlook> outlook) {}

    private record UnitType(UnitFacts unit, String type, Retirements retiring) {}

    /** Sums, then every unit and quota type that somebody will leave; nobody is assumed to come. */
    ReportTable<?> forecast() {
        List<ForecastLine> sums = rollups.allAnd("level", "supervisor")
                .filter(rollup -> !rollup.retiring().isEmpty())
                .map(rollup -> new ForecastLine(
                        rollups.kind(rollup),
                        rollups.name(rollup),
                        messages.zh("quota.total"),
                        rollup.places(),
                        rollup.over(),
                        rollup.vacant(),
                        rollup.retiring(),
                        rollup.outlook()))
                .toList();
        Stream<ForecastLine> units = analysis.units().stream()
                .flatMap(unit -> unit.retirements().entrySet().stream()
                        .map(type -> new UnitType(unit, type.getKey(), type.getValue())))
                .sorted(Comparator.<UnitType>comparingLong(
                                line -> -line.retiring().gone(5))
                        .thenComparing(line -> line.unit().code())
                        .thenComparing(line -> line.unit().name())
                        .thenComparing(UnitType::type))
                .map(this::forecast);
        TableColumns<ForecastLine> columns = new TableColumns<ForecastLine>()
                .label("rollup_kind", ForecastLine::kind)
                .label("rollup_name", ForecastLine::name)
                .text("part", ForecastLine::type)
                .count("allowed_places", line -> line.places().allowed())
                .count("occupied", line -> line.places().occupied())
                .count("over", ForecastLine::over)
                .count("vacant", ForecastLine::vacant)
                .count("due", line -> line.retiring().due())
                .count("within1", line -> line.retiring().within1())
                .count("within3", line -> line.retiring().within3())
                .count("within5", line -> line.retiring().within5());
        for (int i = 0; i < Outlook.YEARS.size(); i++) {
            int after = i;
            columns.count(
                            "over_after" + Outlook.YEARS.get(i),
                            line -> line.outlook().get(after).over())
                    .count(
                            "vacant_after" + Outlook.YEARS.get(i),
                            line -> line.outlook().get(after).vacant());
        }
        columns.count("open_due", line -> line.retiring().openDue())
                .count("open1", line -> line.retiring().open1())
                .count("open3", line -> line.retiring().open3())
                .count("open5", line -> line.retiring().open5());
        return new ReportTable<>(
                "forecast",
                columns.list(),
                Stream.concat(sums.stream(), units).toList(),
                Math.min(sums.size(), ON_PAGE) + ON_PAGE);
    }

    private ForecastLine forecast(UnitType line) {
        Places places = line.unit().places().getOrDefault(line.type(), Places.NONE);
        return new ForecastLine(
                messages.of("rollup.unit"),
                new Label(line.unit().name(), line.unit().name()),
                wording.quotaType(line.type()).zh(),
                places,
                places.over(),
                places.vacant(),
                line.retiring(),
                Outlook.of(places, line.retiring()));
    }

    ReportTable<?> plans() {
        TableColumns<Plan> columns = new TableColumns<Plan>()
                .label("plan_kind", plan -> messages.of("plan." + plan.kind()))
                .text("unit_code", Plan::unitCode)
                .text("unit", Plan::unit)
                .text("supervisor", Plan::supervisor)
                .text(
                        "part",
                        plan -> plan.quotaType().equals("unstated")
                                ? messages.zh("quota.total")
                                : wording.quotaType(plan.quotaType()).zh())
                .longText("documents", Plan::documents)
                .countIfKnown("over_then", Plan::overThen)
                .countIfKnown("yearly", Plan::yearly)
                .date("start_date", Plan::startDate)
                .date("due_date", plan -> plan.planned() ? plan.dueDate() : plan.deadline())
                .countIfKnown("digested", plan -> plan.planned() ? plan.digested() : Optional.empty())
                .countIfKnown("digest_expected", plan -> plan.planned() ? plan.expected() : Optional.empty())
                .countIfKnown("stated_digested", Plan::statedDigested)
                .count("over", Plan::overNow)
                .count("attrition", Plan::expectedAttrition)
                .countIfKnown("transition_persons", Plan::persons)
                .label("plan_state", this::state);
        return new ReportTable<>("plans", columns.list(), analysis.plans(), ON_PAGE);
    }

    private Label state(Plan plan) {
        if (plan.overNow() == 0) {
            return messages.of("plan.done");
        }
        if (!plan.planned()) {
            return messages.of(plan.persons().orElse(0L) >= plan.overNow() ? "plan.in_transition" : "plan.past");
        }
        long slack = analysis.setting("plan_tolerance", 0);
        boolean behind = plan.digested().orElse(0L) + slack < plan.expected().orElse(0L);
        return messages.of(behind ? "plan.behind" : "plan.on_course");
    }

    ReportTable<?> trend() {
        TableColumns<TrendLine> columns = new TableColumns<TrendLine>()
                .date("date", line -> line.date().toString())
                .count("approved", TrendLine::approved)
                .count("lent", TrendLine::lent)
                .count("allowed_places", TrendLine::allowed)
                .count("occupied", TrendLine::occupied)
                .count("over", TrendLine::over)
                .count("vacant", TrendLine::vacant)
                .count("found", TrendLine::found)
                .count("opened", TrendLine::opened)
                .count("cleared", TrendLine::cleared)
                .count("pending", TrendLine::pending);
        return new ReportTable<>("trend", columns.list(), analysis.trend(), ON_PAGE);
    }
}
