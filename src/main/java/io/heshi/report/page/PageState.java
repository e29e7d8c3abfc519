package io.heshi.report.page;

import io.heshi.catalogue.Texts;
import io.heshi.report.facts.Change;
import io.heshi.report.facts.RunSummary;
import io.heshi.report.facts.RunSummary.GateLine;
import io.heshi.report.page.PageModel.State;
import io.heshi.report.tables.ReportContent;
import io.heshi.report.words.Wording;
import java.util.ArrayList;
import java.util.List;

/** What the figures of the page stand on, in a line each: a source that was let pass is not to be overlooked. */
final class PageState {
    private final RunSummary summary;
    private final Wording wording;
    private final Texts messages;
    private final int unusual;

    PageState(ReportContent content) {
        this.summary = content.summary();
        this.wording = content.wording();
        this.messages = content.texts();
        this.unusual = content.night().rows().size();
    }

    List<State> lines() {
        List<State> lines = new ArrayList<>();
        summary.releasedGates().stream().map(this::released).forEach(lines::add);
        if (!lines.isEmpty()) {
            lines.add(cleared());
        }
        long complete = sources("complete");
        List<String> absent = titles("absent");
        if (lines.isEmpty()) {
            lines.add(new State(
                    "good",
                    messages.zh(
                            "state_line.complete",
                            complete,
                            summary.gates().stream()
                                    .filter(gate -> !gate.closed())
                                    .count()),
                    messages.zh("state_line.gates"),
                    "#sources"));
        }
        if (!absent.isEmpty()) {
            lines.add(new State("warn", messages.zh("state_line.absent", wording.joined(absent)), "", ""));
        }
        if (!summary.rulesNotConclusive().isEmpty()) {
            lines.add(new State(
                    "warn",
                    messages.zh(
                            "state_line.not_conclusive",
                            summary.rulesNotConclusive().size()),
                    messages.zh("state_line.why"),
                    "#not-conclusive"));
        }
        if (unusual > 0) {
            lines.add(new State(
                    "warn", messages.zh("state_line.unusual", unusual), messages.zh("state_line.look"), "#night"));
        }
        return lines;
    }

    private State released(GateLine gate) {
        return new State(
                "bad",
                messages.zh(
                        "state_line.released",
                        wording.sourceTitle(gate.source()).zh(),
                        wording.gate(gate),
                        gate.releasedBy(),
                        wording.free(gate.reason())),
                messages.zh("state_line.gates"),
                "#sources");
    }

    /** The source that was let pass may be half of itself: what it does not tell of looks as if it were mended. */
    private State cleared() {
        return new State(
                "bad",
                messages.zh("state_line.cleared", summary.count(Change.CLEARED)),
                messages.zh("state_line.look"),
                PageLinks.figure("cleared"));
    }

    private long sources(String state) {
        return summary.sources().stream()
                .filter(source -> source.state().equals(state))
                .count();
    }

    private List<String> titles(String state) {
        return summary.sources().stream()
                .filter(source -> source.state().equals(state))
                .map(source -> wording.sourceTitle(source.source()).zh())
                .toList();
    }
}
