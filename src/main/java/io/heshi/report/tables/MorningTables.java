package io.heshi.report.tables;

import io.heshi.report.facts.Morning;
import io.heshi.report.facts.Morning.MovingUnit;
import io.heshi.report.facts.Morning.Urgent;
import io.heshi.report.facts.RunSummary;
import io.heshi.report.facts.RunSummary.RuleLine;
import io.heshi.report.words.Wording;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/** What is to be done tonight, and what has changed since the last run. */
public final class MorningTables {
    private static final int MOST = 10;

    private final Morning morning;
    private final RunSummary summary;
    private final Wording wording;

    public MorningTables(Morning morning, RunSummary summary, Wording wording) {
        this.morning = morning;
        this.summary = summary;
        this.wording = wording;
    }

    /** 今夜必办: what is high and open, by kind, the longest open first. */
    public ReportTable<Urgent> urgent() {
        TableColumns<Urgent> columns = new TableColumns<Urgent>()
                .text("title", urgent -> title(urgent.rule()))
                .count("findings", Urgent::findings)
                .count("fresh", Urgent::fresh)
                .count("persons", Urgent::persons)
                .money("money", Urgent::money)
                .count("days_open", urgent -> days(urgent.since()));
        return table("urgent", columns, morning.urgent());
    }

    /** The rules of which most has changed. */
    public ReportTable<RuleLine> movedRules() {
        List<RuleLine> moved = summary.rules().stream()
                .filter(rule -> rule.fresh() + rule.reopened() + rule.cleared() > 0)
                .sorted(Comparator.<RuleLine>comparingLong(rule -> -Math.abs(net(rule)))
                        .thenComparing(rule -> -rule.fresh() - rule.reopened() - rule.cleared())
                        .thenComparing(RuleLine::rule))
                .limit(MOST)
                .toList();
        TableColumns<RuleLine> columns = new TableColumns<RuleLine>()
                .text("title", rule -> title(rule.rule()))
                .mark("net", rule -> net(net(rule)))
                .count("new", RuleLine::fresh)
                .count("reopened", RuleLine::reopened)
                .count("cleared", RuleLine::cleared);
        return table("moved_rules", columns, moved);
    }

    /** The units of which most has changed. */
    public ReportTable<MovingUnit> movedUnits() {
        TableColumns<MovingUnit> columns = new TableColumns<MovingUnit>()
                .text("unit", MovingUnit::unitName)
                .mark("net", unit -> net(unit.net()))
                .count("new", MovingUnit::fresh)
                .count("reopened", MovingUnit::reopened)
                .count("cleared", MovingUnit::cleared);
        return table("moved_units", columns, morning.moved());
    }

    /** The units that matter most. */
    public ReportTable<MovingUnit> units() {
        TableColumns<MovingUnit> columns = new TableColumns<MovingUnit>()
                .text("unit", MovingUnit::unitName)
                .text("supervisor", unit -> wording.supervisor(unit.supervisor()))
                .alarm("high", MovingUnit::high)
                .count("open", MovingUnit::open)
                .count("persons", MovingUnit::persons)
                .money("money", MovingUnit::money)
                .mark("net", unit -> net(unit.net()))
                .count("days_open", unit -> unit.since().map(this::days).orElse(0L));
        return table("first_units", columns, morning.first());
    }

    private String title(String rule) {
        return rule + " " + wording.ruleTitle(rule).zh();
    }

    private long days(LocalDate since) {
        return ChronoUnit.DAYS.between(since, summary.businessDate());
    }

    private static long net(RuleLine rule) {
        return rule.fresh() + rule.reopened() - rule.cleared();
    }

    private static Cell.Mark net(long number) {
        return new Cell.Mark(
                number > 0 ? "+" + number : number < 0 ? "−" + -number : "0",
                number > 0 ? "more" : number < 0 ? "less" : "plain",
                false);
    }

    private static <R> ReportTable<R> table(String key, TableColumns<R> columns, List<R> rows) {
        return new ReportTable<>(key, columns.list(), rows, rows.size());
    }
}
