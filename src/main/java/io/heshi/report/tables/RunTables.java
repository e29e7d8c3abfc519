package io.heshi.report.tables;

import io.heshi.catalogue.Label;
import io.heshi.catalogue.Texts;
import io.heshi.report.facts.RunSummary;
import io.heshi.report.facts.RunSummary.DepartmentLine;
import io.heshi.report.facts.RunSummary.FileLine;
import io.heshi.report.facts.RunSummary.GateLine;
import io.heshi.report.facts.RunSummary.Overlap;
import io.heshi.report.facts.RunSummary.RuleLine;
import io.heshi.report.facts.RunSummary.SourceLine;
import io.heshi.report.words.Wording;
import java.util.List;
import java.util.Optional;

/** What a run found by rule and department, what its sources were like, and whether every line is accounted for. */
public final class RunTables {
    private final RunSummary summary;
    private final Wording wording;
    private final Texts messages;

    public RunTables(RunSummary summary, Wording wording) {
        this.summary = summary;
        this.wording = wording;
        this.messages = wording.messages();
    }

    public ReportTable<RuleLine> rules() {
        TableColumns<RuleLine> columns = new TableColumns<RuleLine>()
                .mark("rule", rule -> plain(rule.rule()))
                .label("title", rule -> wording.ruleTitle(rule.rule()))
                .mark(
                        "severity",
                        rule -> new Cell.Mark(
                                wording.severityOf(rule.rule()).zh(),
                                "chip " + wording.severityOf(rule.rule()).en(),
                                false))
                .count("open", RuleLine::open)
                .count("explained", RuleLine::explained)
                .count("pending", RuleLine::pending)
                .count("persons", RuleLine::persons)
                .money("money", rule -> Optional.of(rule.money()))
                .count("new", RuleLine::fresh)
                .count("reopened", RuleLine::reopened)
                .count("cleared", RuleLine::cleared);
        return table(columns, summary.rules());
    }

    public ReportTable<RuleLine> notConclusive() {
        TableColumns<RuleLine> columns = new TableColumns<RuleLine>()
                .mark("rule", rule -> plain(rule.rule()))
                .label("title", 3, rule -> wording.ruleTitle(rule.rule()))
                .mark("examined", rule -> plain(messages.zh("value." + rule.examined())))
                .label("why", 6, rule -> Label.ofBoth(rule.reason()));
        return table(columns, summary.rulesNotConclusive());
    }

    public ReportTable<Ranked<DepartmentLine>> departments() {
        TableColumns<Ranked<DepartmentLine>> columns = new TableColumns<Ranked<DepartmentLine>>()
                .count("sequence", Ranked::rank)
                .text("supervisor", 2, line -> wording.supervisor(line.row().supervisor()))
                .count("high", line -> line.row().high())
                .count("open", line -> line.row().open())
                .count("units", line -> line.row().units())
                .count("persons", line -> line.row().persons())
                .count("new", line -> line.row().fresh())
                .money("money", line -> Optional.of(line.row().money()))
                .count("cleared", line -> line.row().cleared());
        return table(columns, Ranked.of(summary.departments()));
    }

    public ReportTable<SourceLine> sources() {
        TableColumns<SourceLine> columns = new TableColumns<SourceLine>()
                .label("source", 2, source -> wording.sourceTitle(source.source()))
                .mark("source_state", this::state)
                .countIfKnown("lines", SourceLine::lines)
                .countIfKnown("claims", SourceLine::claims)
                .countIfKnown("rejects", SourceLine::rejects)
                .countIfKnown("matched", SourceLine::matched)
                .countIfKnown("one_sided", SourceLine::oneSided)
                .countIfKnown("duplicate", SourceLine::duplicate)
                .mark("balanced", source -> balanced(linesAndClaimsBalanced(source)))
                .text("released", 5, this::released);
        return table(columns, summary.sources());
    }

    private Cell.Mark state(SourceLine source) {
        boolean complete = source.state().equals("complete");
        return new Cell.Mark(
                wording.sourceState(source.state()).zh(), complete ? "chip good" : "chip medium", !complete);
    }

    private Optional<Boolean> linesAndClaimsBalanced(SourceLine source) {
        boolean lines = summary.files().stream()
                .filter(file -> file.source().equals(source.source()))
                .allMatch(FileLine::balanced);
        return source.lines().map(any -> lines && source.balanced().orElse(true));
    }

    private String released(SourceLine source) {
        return wording.joined(summary.gates().stream()
                .filter(gate -> gate.source().equals(source.source()) && gate.closed())
                .map(gate -> gate.releasedBy().isEmpty()
                        ? messages.zh("gate.held", wording.gate(gate))
                        : messages.zh(
                                "gate.released", wording.gate(gate), gate.releasedBy(), wording.free(gate.reason())))
                .toList());
    }

    /** Claims of every source accounted for. */
    public ReportTable<SourceLine> claims() {
        TableColumns<SourceLine> columns = new TableColumns<SourceLine>()
                .label("source", source -> wording.sourceTitle(source.source()))
                .mark(
                        "source_state",
                        source -> plain(wording.sourceState(source.state()).zh()))
                .countIfKnown("claims", SourceLine::claims)
                .countIfKnown("matched", SourceLine::matched)
                .countIfKnown("one_sided", SourceLine::oneSided)
                .countIfKnown("duplicate", SourceLine::duplicate)
                .mark("balanced", source -> balanced(source.balanced()));
        return table(columns, summary.sources());
    }

    /** Lines of every file accounted for. */
    public ReportTable<FileLine> files() {
        TableColumns<FileLine> columns = new TableColumns<FileLine>()
                .label("source", file -> wording.sourceTitle(file.source()))
                .text("file", this::named)
                .count("lines", FileLine::lines)
                .count("titles", FileLine::titles)
                .count("headers", FileLine::headers)
                .count("headings", FileLine::headings)
                .count("claim_rows", FileLine::claimRows)
                .count("rejects", FileLine::rejects)
                .count("blank", FileLine::blank)
                .count("totals", FileLine::totals)
                .count("notes", FileLine::notes)
                .count("skipped", FileLine::skipped)
                .count("claims", FileLine::claims)
                .count("difference", file -> file.lines() - file.accounted())
                .mark("balanced", file -> balanced(Optional.of(file.balanced())));
        return table(columns, summary.files());
    }

    private String named(FileLine file) {
        return file.sameAs().isEmpty()
                ? wording.free(file.file())
                : messages.zh("file.second_copy", wording.free(file.file()), wording.free(file.sameAs()));
    }

    public ReportTable<GateLine> gates() {
        TableColumns<GateLine> columns = new TableColumns<GateLine>()
                .label("source", gate -> wording.sourceTitle(gate.source()))
                .add(ReportColumn.of(
                        "gate",
                        ReportColumn.Kind.TEXT,
                        10,
                        44,
                        gate -> new Cell.Words(
                                wording.gate(gate), wording.gate(gate.gate()).en())))
                .number("previous", GateLine::previous)
                .number("current", gate -> Optional.of(gate.current()))
                .number("allowed", gate -> Optional.of(gate.allowed()))
                .mark("gate_state", this::state)
                .text("detail", 3, wording::gateDetail)
                .text("released", 3, wording::released);
        return table(columns, summary.gates());
    }

    private Cell.Mark state(GateLine gate) {
        if (gate.closed()) {
            return new Cell.Mark(messages.zh("gate.closed"), "chip high", true);
        }
        return gate.reported()
                ? new Cell.Mark(messages.zh("gate.reported"), "chip medium", false)
                : new Cell.Mark(messages.zh("gate.open"), "chip good", false);
    }

    /** How many persons are known to which sources, a column a source of persons. */
    public ReportTable<Overlap> overlaps() {
        TableColumns<Overlap> columns = new TableColumns<Overlap>()
                .count("persons", Overlap::persons)
                .text(
                        "overlap",
                        overlap -> String.join(
                                messages.zh("overlap.and"),
                                overlap.sources().stream()
                                        .map(source ->
                                                wording.sourceTitle(source).zh())
                                        .toList()));
        for (String source : wording.personSources()) {
            columns.add(ReportColumn.<Overlap>of(
                            source,
                            ReportColumn.Kind.CENTRE,
                            10,
                            40,
                            overlap -> plain(overlap.sources().contains(source) ? messages.zh("overlap.yes") : ""))
                    .headed(wording.sourceTitle(source)));
        }
        return table(columns, summary.overlaps());
    }

    private Cell.Mark balanced(Optional<Boolean> balanced) {
        String word = balanced.map(even -> even ? "yes" : "no").orElse("unknown");
        return new Cell.Mark(messages.zh("balanced." + word), word.equals("no") ? "high" : "plain", word.equals("no"));
    }

    private static Cell.Mark plain(String word) {
        return new Cell.Mark(word, "plain", false);
    }

    private static <R> ReportTable<R> table(TableColumns<R> columns, List<R> rows) {
        return new ReportTable<>("", columns.list(), rows, rows.size());
    }
}
