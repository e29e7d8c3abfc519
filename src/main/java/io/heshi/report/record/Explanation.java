package io.heshi.report.record;

import io.heshi.catalogue.Label;
import io.heshi.catalogue.Language;
import io.heshi.catalogue.Texts;
import io.heshi.catalogue.cases.Scope;
import io.heshi.definition.Definitions;
import io.heshi.definition.FileLine;
import io.heshi.definition.Job;
import io.heshi.definition.Report;
import io.heshi.definition.Rule;
import io.heshi.report.facts.FindingRow;
import io.heshi.report.words.FindingWords;
import io.heshi.report.words.ReasonWords;
import io.heshi.report.words.SideWords;
import io.heshi.report.words.Wording;
import io.heshi.store.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** All that is known of one exception, as text for a terminal: the facts, where they stand, the rule and the timeline. */
public final class Explanation {
    private final Sql sql;
    private final Definitions definitions;
    private final Texts messages = Texts.load("report");
    private final Texts decisions = Texts.load("decision");
    private final Texts persons = Texts.load("verdict");
    private final ReasonWords reasons = new ReasonWords(messages);

    public Explanation(DataSource dataSource, Definitions definitions) {
        this.sql = new Sql(dataSource);
        this.definitions = definitions;
    }

    /** The text, ID numbers masked as the job says; empty when there is no such exception. */
    public Optional<String> of(long number) {
        return sql.statement("report/96-explain-latest")
                .param("number", number)
                .query((row, n) -> seen(row))
                .optional()
                .map(seen -> text(number, seen));
    }

    /** The latest finding of an exception, and the run that made it. */
    private record Seen(
            String job, long runId, LocalDate date, int attempt, String scope, long subject, FindingRow row) {

        boolean ofPerson() {
            return scope.equals(Scope.PERSON.code());
        }
    }

    private static Seen seen(ResultSet row) throws SQLException {
        return new Seen(
                row.getString("job"),
                row.getLong("run_id"),
                row.getObject("business_date", LocalDate.class),
                row.getInt("attempt"),
                row.getString("scope"),
                row.getLong("subject_key"),
                FindingRow.of(row));
    }

    private String text(long number, Seen seen) {
        Job job = definitions.job(seen.job()).orElseGet(() -> undefined(seen.job()));
        Wording wording = new Wording(job, definitions, messages);
        FindingRow row = seen.row();
        StringBuilder out = new StringBuilder();
        line(
                out,
                "%s %d　%s %s　[%s] %s"
                        .formatted(
                                both("explain.exception"),
                                number,
                                row.rule(),
                                wording.ruleTitle(row.rule()).zh(),
                                wording.severity(row.severity()).zh(),
                                wording.state(row.state()).zh()));
        line(out, "    " + wording.ruleTitle(row.rule()).en());
        field(out, "explain.sentence", new FindingWords(wording).description(row));
        field(
                out,
                row.state().equals("merged") ? "explain.merged_into" : "explain.because_of",
                row.becauseOf().map(chief -> Long.toString(chief)).orElse(""));
        field(out, "explain.unit", (row.unitCode() + " " + row.unit()).strip());
        field(out, "explain.person", (row.person() + " " + wording.idNo(row.idNo())).strip());
        field(out, "explain.subject", wording.subject(row));
        field(out, "explain.part", wording.part(row));
        field(out, "explain.amount", row.amount().map(Object::toString).orElse(""));
        field(out, "explain.months", row.months().map(Object::toString).orElse(""));
        field(out, "explain.total", row.total().map(Object::toString).orElse(""));
        field(out, "explain.seen", row.firstSeen() + " .. " + row.lastSeen());
        line(out, "");
        line(out, both("explain.said") + " (" + seen.job() + " " + seen.date() + " #" + seen.attempt() + ")");
        for (String source : job.sources()) {
            said(out, seen, wording, source);
        }
        new FindingWords(wording).otherEvidence(row).forEach(other -> line(out, "    " + other));
        field(out, "header.side", new SideWords(wording).of(row));
        line(out, "");
        rule(out, wording, row.rule());
        List<String> verdicts = new VerdictLines(sql, persons).of(number, wording);
        if (!verdicts.isEmpty()) {
            line(out, both("explain.verdicts"));
            verdicts.forEach(verdict -> line(out, "  " + verdict));
            line(out, "");
        }
        line(out, both("explain.timeline"));
        timeline(out, wording, number);
        return out.toString();
    }

    /** Stands for a job that is no longer defined: every source is asked, and ID numbers are masked. */
    private Job undefined(String name) {
        return new Job(
                name,
                new Label(name, name),
                "",
                "",
                List.copyOf(definitions.sources().keySet()),
                List.of(),
                Map.of(),
                1,
                true,
                Report.NIGHTLY,
                Language.ZH,
                new FileLine(name, 1));
    }

    private void said(StringBuilder out, Seen seen, Wording wording, String source) {
        List<String> said = new FindingWords(wording).said(seen.row(), source);
        List<String> lines = sql.ofRun("report/96-explain-lines", seen.runId())
                .param("scope", seen.scope())
                .param("subject_key", seen.subject())
                .param("source", source)
                .query(String.class)
                .list();
        RejectedRows rejected = seen.ofPerson()
                ? RejectedRows.of(sql, seen.runId(), source, seen.subject(), seen.row())
                : RejectedRows.none();
        List<String> unread = rejected.certain(wording);
        if (said.isEmpty() && lines.isEmpty() && unread.isEmpty()) {
            return;
        }
        line(out, "  " + wording.sourceTitle(source).zh() + " " + source + ": " + wording.joined(said));
        lines.forEach(line -> line(out, "      " + line));
        unread.forEach(line -> line(out, "      " + line));
        if (lines.isEmpty() && unread.isEmpty()) {
            rejected.possible(wording).forEach(line -> line(out, "      " + line));
        }
    }

    private void rule(StringBuilder out, Wording wording, String id) {
        Rule rule = definitions.rules().get(id);
        if (rule == null) {
            return;
        }
        field(
                out,
                "explain.rule",
                rule.place() + "  over " + rule.scope().code() + ": "
                        + rule.when().strip());
        field(out, "explain.basis", wording.basis(id));
        field(out, "explain.advice", wording.advice(id).zh());
        line(out, "    " + wording.advice(id).en());
        line(out, "");
    }

    private void timeline(StringBuilder out, Wording wording, long number) {
        sql.statement("report/96-explain-timeline").param("number", number).query(row -> {
            String from = row.getString("from_state");
            line(
                    out,
                    "  %s  %s  %s%s  %s"
                            .formatted(
                                    row.getObject("business_date", LocalDate.class),
                                    row.getString("who"),
                                    from.isEmpty() ? "" : wording.state(from).zh() + " → ",
                                    wording.state(row.getString("to_state")).zh(),
                                    shown(row, wording)));
        });
    }

    /** Why it has changed; of a decision also what was said, until when, by which document, to whom it was passed on, and its files. */
    private String shown(ResultSet row, Wording wording) throws SQLException {
        String verdict = row.getString("verdict");
        if (verdict.isEmpty()) {
            return reasons.shown(row.getString("why"));
        }
        List<String> said = new ArrayList<>();
        said.add(decisions.zh(
                "timeline.said", decisions.labelOr("verdict.", verdict).zh(), wording.free(row.getString("why"))));
        for (String part : List.of("until", "document", "owner")) {
            String value = row.getString(part);
            if (!value.isEmpty()) {
                said.add(decisions.zh("timeline." + part, value));
            }
        }
        String files = row.getString("files");
        if (!files.isEmpty()) {
            said.add(decisions.zh(
                    "timeline.files",
                    wording.free(files.lines().collect(Collectors.joining(messages.zh("list.comma"))))));
        }
        return String.join("；", said);
    }

    private void field(StringBuilder out, String key, String value) {
        if (!value.isEmpty()) {
            line(out, "  " + both(key) + ": " + value);
        }
    }

    private String both(String key) {
        return messages.zh(key) + " " + messages.en(key);
    }

    private static void line(StringBuilder out, String text) {
        out.append(text).append(System.lineSeparator());
    }
}
