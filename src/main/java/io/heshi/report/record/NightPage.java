package io.heshi.report.record;

import io.heshi.catalogue.Label;
import io.heshi.catalogue.Texts;
import io.heshi.definition.Definitions;
import io.heshi.definition.Job;
import io.heshi.report.facts.Unusual;
import io.heshi.report.words.UnusualWords;
import io.heshi.report.words.Wording;
import io.heshi.store.sql.Sql;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What is unusual about a night, job by job, as text for a terminal: the same as the first lines of the page's section on data. */
public final class NightPage {
    private final Sql sql;
    private final Definitions definitions;
    private final Texts texts = Texts.load("report");

    public NightPage(DataSource dataSource, Definitions definitions) {
        this.sql = new Sql(dataSource);
        this.definitions = definitions;
    }

    private record RunOfDate(long runId, String job, long last) {}

    /** Lines of text; empty when there was no run for the date. */
    public List<String> of(LocalDate date) {
        List<String> lines = new ArrayList<>();
        sql.statement("report/98-runs-of-date").param("date", date).query(RunOfDate.class).list().stream()
                .forEach(run -> add(lines, run));
        return lines;
    }

    private void add(List<String> lines, RunOfDate run) {
        Job job = definitions.jobs().get(run.job);
        if (job == null) {
            lines.add("%1$s：定义中没有这个任务 / there is no such job any more".formatted(run.job));
            return;
        }
        UnusualWords words = new UnusualWords(new Wording(job, definitions, texts));
        List<Unusual> unusual = sql.ofRun("report/97-unusual", run.runId)
                .param("last", run.last)
                .query(Unusual.class)
                .list();
        String key = unusual.isEmpty() ? run.last < 0 ? "night.first" : "night.none" : "exhibit.night";
        lines.add("%s: %s".formatted(job.name(), both(texts.of(key))));
        unusual.forEach(one -> lines.add("  " + told(words, one)));
    }

    private static String told(UnusualWords words, Unusual unusual) {
        String about = List.of(both(words.source(unusual)), both(words.about(unusual))).stream()
                .filter(part -> !part.isEmpty())
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
        String figures = unusual.last().isEmpty() ? unusual.now() : "%s → %s".formatted(unusual.last(), unusual.now());
        return "%s: %s%s".formatted(both(words.kind(unusual)), about, figures.isEmpty() ? "" : ": " + figures);
    }

    private static String both(Label label) {
        return label.zh().equals(label.en()) ? label.zh() : label.zh() + " " + label.en();
    }
}
