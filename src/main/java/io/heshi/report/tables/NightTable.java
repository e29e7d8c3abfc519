package io.heshi.report.tables;

import io.heshi.report.facts.RunFacts;
import io.heshi.report.facts.Unusual;
import io.heshi.report.words.UnusualWords;
import io.heshi.report.words.Wording;

/** What is unusual about a night: the first to look at before its figures are believed. */
public final class NightTable {
    private static final int ON_PAGE = 60;

    private NightTable() {}

    public static ReportTable<Unusual> of(RunFacts facts, Wording wording) {
        UnusualWords words = new UnusualWords(wording);
        return new ReportTable<>(
                "night",
                new TableColumns<Unusual>()
                        .label("unusual", words::kind)
                        .label("source", 2, words::source)
                        .label("about", 3, words::about)
                        .text("last_night", 2, Unusual::last)
                        .label("this_night", 2, words::now)
                        .list(),
                Unusual.all(facts),
                ON_PAGE);
    }
}
