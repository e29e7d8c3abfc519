package io.heshi.command.person;

import io.heshi.catalogue.Texts;
import io.heshi.identity.verdict.PersonJudgement;
import io.heshi.identity.verdict.PersonWord;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Tells what became of verdicts about persons, one a line. */
public record JudgedLines(Texts texts) {
    public void print(List<PersonJudgement> judged, boolean planned, PrintWriter out) {
        for (PersonJudgement one : judged) {
            PersonWord word = one.verdict().word();
            out.println(texts.of(
                            one.refused() ? "line.refused" : planned || one.seq() == 0 ? "line.planned" : "line",
                            texts.of("word." + word.code()),
                            texts.of("outcome." + one.outcome().name().toLowerCase(Locale.ROOT), "", "", one.seq()),
                            one.seq())
                    .both());
        }
        if (planned) {
            out.println(texts.of("planned").both());
        }
    }
}
