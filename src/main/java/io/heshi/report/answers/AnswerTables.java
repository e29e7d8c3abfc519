package io.heshi.report.answers;

import io.heshi.report.facts.RunFacts;
import io.heshi.report.tables.FindingColumns;
import io.heshi.report.tables.PrintableFigures;
import io.heshi.report.tables.ReportTable;
import io.heshi.report.words.Wording;
import java.util.List;

/** What became of what staff have answered, of the rules of the job, as the run left it. */
public final class AnswerTables {
    private static final List<String> MADE = List.of(
            "answers/10-step",
            "answers/20-spell",
            "answers/25-analyze",
            "answers/30-word",
            "answers/35-reply",
            "answers/40-standing",
            "answers/45-due",
            "answers/46-waiting",
            "answers/50-candidate",
            "answers/51-only-loops",
            "answers/52-last-finding",
            "answers/53-without-loops",
            "answers/54-told",
            "answers/55-shown");

    private final RunFacts facts;
    private final Counts counts;
    private final PrintableFigures printable;
    private final Wording wording;
    private final AnsweredColumns columns;

    private record Counts(long due, long overdue, long returned, long waiting, long cleared) {}

    private AnswerTables(RunFacts facts, PrintableFigures printable, Wording wording, FindingColumns findings) {
        this.facts = facts;
        this.counts = facts.one("answers/59-counts", Counts.class);
        this.printable = printable;
        this.wording = wording;
        this.columns = new AnsweredColumns(wording, findings);
    }

    /** Makes what they are read from, once for all of them. */
    public static AnswerTables read(
            RunFacts facts, PrintableFigures printable, Wording wording, FindingColumns findings) {
        facts.make(MADE);
        return new AnswerTables(facts, printable, wording, findings);
    }

    /** How many of what is due are past their day. */
    public long overdue() {
        return counts.overdue();
    }

    /** 超期未报, 返回, 待复核, 销号台账. */
    public List<AnsweredList> lists() {
        return List.of(
                new AnsweredList("due", "answers/60-due", counts.due(), columns.due()),
                new AnsweredList("returned", "answers/61-returned", counts.returned(), columns.returned()),
                new AnsweredList("waiting", "answers/66-waiting", counts.waiting(), columns.waiting()),
                new AnsweredList("cleared_ledger", "answers/62-cleared", counts.cleared(), columns.cleared()));
    }

    /** 月度统计 and 整改率. */
    public List<ReportTable<?>> figures() {
        return List.of(MonthTable.of(facts, wording).only(printable::prints), RateTable.of(facts, wording));
    }
}
