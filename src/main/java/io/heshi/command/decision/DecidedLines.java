package io.heshi.command.decision;

import io.heshi.catalogue.Label;
import io.heshi.catalogue.Texts;
import io.heshi.ledger.Decided;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Tells what became of decisions, one a line, and how many of each. */
public final class DecidedLines {
    private static final int SHOWN = 20;

    private final Texts texts;
    private final Texts reports = Texts.load("report");

    public DecidedLines(Texts texts) {
        this.texts = texts;
    }

    public void print(List<Decided> decided, boolean planned, PrintWriter out) {
        decided.stream().limit(SHOWN).map(this::line).forEach(line -> out.println(line.both()));
        if (decided.size() > SHOWN) {
            out.println(texts.of("more", decided.size() - SHOWN).both());
        }
        long refused = decided.stream().filter(Decided::refused).count();
        long applied = count(decided, Decided.Outcome.APPLIED);
        out.println(texts.of(
                        planned ? "sum.planned" : "sum",
                        decided.size(),
                        applied,
                        decided.size() - applied - refused,
                        refused)
                .both());
    }

    private static long count(List<Decided> decided, Decided.Outcome outcome) {
        return decided.stream().filter(one -> one.outcome() == outcome).count();
    }

    private Label line(Decided one) {
        long number = one.decision().number();
        Label outcome = texts.of(
                "outcome." + one.outcome().name().toLowerCase(Locale.ROOT), reports.labelOr("state.", one.from()));
        if (one.outcome() == Decided.Outcome.APPLIED) {
            return texts.of(
                    "line",
                    number,
                    texts.of("verdict." + one.decision().verdict().code()),
                    reports.labelOr("state.", one.from()),
                    reports.labelOr("state.", one.to()));
        }
        return texts.of(one.refused() ? "line.refused" : "line.same", number, outcome);
    }
}
