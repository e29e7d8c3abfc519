package io.heshi.report.record;

import static io.heshi.report.facts.RunFacts.text;

import io.heshi.definition.Job;
import io.heshi.report.facts.RunFacts;
import io.heshi.vocabulary.IdMask;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * The record of a run, {@code run.json}: what it read, with which checksums, how long it took and where every exception and reject
 * stands in the files. It holds no names and no ID numbers, and it is the only report in which two runs on the same facts differ.
 */
public final class RunRecord {

    public static final int SCHEMA_VERSION = 1;

    private static final String INPUTS = """
            select f.* from source_file f join run_source s on s.run_id = f.run_id and s.source = f.source
            where f.run_id = :run order by s.position, f.source collate "C", f.file_name collate "C", f.file_id""";

    private static final String LINES = """
            select f.source, f.file_name, l.sheet, l.from_line, l.to_line, l.rows, l.class, l.reason, l.hidden
            from line_class l
            join source_file f on f.run_id = l.run_id and f.file_id = l.file_id
            join run_source s on s.run_id = f.run_id and s.source = f.source
            where l.run_id = :run and (l.class not in ('claim', 'reject') or l.hidden)
            order by s.position, f.source collate "C", f.file_name collate "C", f.file_id, l.sheet, l.from_line, l.class""";

    private static final String TOTALS = """
            select f.source, f.file_name, t.* from total_check t
            join source_file f on f.run_id = t.run_id and f.file_id = t.file_id
            join run_source s on s.run_id = f.run_id and s.source = f.source
            where t.run_id = :run
            order by s.position, f.source collate "C", f.file_name collate "C", f.file_id, t.sheet, t.line, t.field""";

    private static final String NOTES = "select note from run_note where run_id = :run order by position";

    private static final String SOURCES = """
            select * from run_source where run_id = :run order by position, source collate "C\"""";

    private static final String GATES = """
            select g.* from gate_reading g join run_source s on s.run_id = g.run_id and s.source = g.source
            where g.run_id = :run order by s.position, g.source collate "C", g.gate collate "C", g.field collate "C\"""";

    private static final String RULES = """
            select r.*, s.opened, s.reopened, s.cleared from run_rule r
            left join settlement s on s.run_id = r.run_id and s.rule = r.rule
            where r.run_id = :run order by r.position, r.rule collate "C\"""";

    private static final String COUNTS = """
            select * from (
            select 'byRule' as what, rule as name, count(*) as findings from report_found group by rule
            union all select 'bySeverity', severity, count(*) from report_found group by severity
            union all select 'byState', state, count(*) from report_found group by state
            union all select 'byChange', change, count(*)
                      from (select change from report_found union all select change from report_gone) c group by change) as counted
            order by what collate "C", name collate "C\"""";

    private static final String STEPS = "select * from step_timing where run_id = :run order by started_at, step";

    private static final String EXCEPTIONS = """
            select f.number, f.rule, f.scope, f.subject, s.source, s.file_name, l.sheet, l.line
            from report_found f
            left join finding_line l on l.run_id = :run and l.scope = f.scope and l.subject_key = f.subject_key
            left join source_file s on s.run_id = l.run_id and s.file_id = l.file_id
            left join run_source o on o.run_id = s.run_id and o.source = s.source
            order by f.number, o.position, s.source, s.file_name, l.sheet, l.line""";

    private final RunFacts facts;
    private final Job job;
    private final Environment surroundings;

    public RunRecord(RunFacts facts, Job job, Environment surroundings) {
        this.facts = facts;
        this.job = job;
        this.surroundings = surroundings;
    }

    public void write(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                JsonGenerator json =
                        new JsonMapper().writerWithDefaultPrettyPrinter().createGenerator(out)) {
            json.writeStartObject();
            json.writeNumberProperty("schemaVersion", SCHEMA_VERSION);
            json.writeStringProperty("job", job.name());
            run(json);
            surroundings(json);
            array(json, "inputs", INPUTS, RunRecord::input);
            notes(json);
            array(json, "otherLines", LINES, RunRecord::line);
            array(json, "totals", TOTALS, RunRecord::total);
            array(json, "sources", SOURCES, RunRecord::source);
            array(json, "gates", GATES, RunRecord::gate);
            array(json, "rules", RULES, RunRecord::rule);
            counts(json);
            array(json, "steps", STEPS, RunRecord::step);
            exceptions(json);
            rejects(json);
            json.writeEndObject();
        }
    }

    private void run(JsonGenerator json) {
        facts.jdbc().query("select * from run where run_id = :run", facts.parameters(), row -> {
            json.writeStringProperty("businessDate", facts.businessDate().toString());
            json.writeNumberProperty("attempt", row.getInt("attempt"));
            json.writeStringProperty("status", row.getString("status"));
            instant(json, "startedAt", row.getTimestamp("started_at"));
            instant(json, "endedAt", row.getTimestamp("ended_at"));
            json.writeStringProperty("definitionHash", row.getString("definition_hash"));
        });
    }

    private void surroundings(JsonGenerator json) {
        json.writeStringProperty("database", surroundings.database());
        json.writeStringProperty("java", surroundings.java());
        json.writeStringProperty("gb18030", surroundings.gb18030());
    }

    private static void input(JsonGenerator json, ResultSet row) throws SQLException {
        json.writeStringProperty("source", row.getString("source"));
        json.writeStringProperty("file", IdMask.text(text(row, "file_name")));
        json.writeStringProperty("sha256", row.getString("sha256"));
        json.writeNumberProperty("bytes", row.getLong("bytes"));
        instant(json, "modifiedAt", row.getTimestamp("modified_at"));
        json.writeStringProperty("format", row.getString("format"));
        json.writeStringProperty("encoding", row.getString("encoding"));
        json.writeBooleanProperty("loaded", row.getBoolean("loaded"));
        numbers(json, row, "lines");
        number(json, "claimRows", row, "claim_rows");
        numbers(json, row, "claims", "rejects", "blank", "headers", "titles", "totals", "notes", "headings", "skipped");
        number(json, "hiddenLines", row, "hidden_lines");
        json.writeArrayPropertyStart("headersUnmapped");
        text(row, "headers_unmapped").lines().map(IdMask::text).forEach(json::writeString);
        json.writeEndArray();
    }

    private static void line(JsonGenerator json, ResultSet row) throws SQLException {
        place(json, text(row, "source"), text(row, "file_name"), text(row, "sheet"), row.getLong("from_line"));
        json.writeNumberProperty("toLine", row.getLong("to_line"));
        json.writeNumberProperty("rows", row.getLong("rows"));
        json.writeStringProperty("class", text(row, "class"));
        json.writeStringProperty("reason", text(row, "reason"));
        json.writeBooleanProperty("hidden", row.getBoolean("hidden"));
    }

    private static void total(JsonGenerator json, ResultSet row) throws SQLException {
        place(json, text(row, "source"), text(row, "file_name"), text(row, "sheet"), row.getLong("line"));
        json.writeStringProperty("field", text(row, "field"));
        json.writeName("stated").writeNumber(row.getBigDecimal("stated"));
        json.writeName("counted").writeNumber(row.getBigDecimal("counted"));
        json.writeNumberProperty("unreadableRows", row.getLong("unreadable"));
        json.writeBooleanProperty("fits", row.getBoolean("fits"));
    }

    private void notes(JsonGenerator json) {
        json.writeArrayPropertyStart("notes");
        facts.jdbc().query(NOTES, facts.parameters(), row -> {
            json.writeString(IdMask.text(text(row, "note")));
        });
        json.writeEndArray();
    }

    private static void source(JsonGenerator json, ResultSet row) throws SQLException {
        json.writeStringProperty("source", row.getString("source"));
        json.writeStringProperty("kind", row.getString("kind"));
        json.writeStringProperty("state", row.getString("state"));
        numbers(json, row, "claims", "matched");
        number(json, "oneSided", row, "one_sided");
        numbers(json, row, "duplicate");
    }

    private static void gate(JsonGenerator json, ResultSet row) throws SQLException {
        json.writeStringProperty("source", row.getString("source"));
        json.writeStringProperty("gate", row.getString("gate"));
        json.writeStringProperty("field", row.getString("field"));
        json.writeName("previous").writeNumber(row.getBigDecimal("previous"));
        json.writeName("current").writeNumber(row.getBigDecimal("current"));
        json.writeName("allowed").writeNumber(row.getBigDecimal("allowed"));
        json.writeBooleanProperty("closed", row.getBoolean("closed"));
        json.writeBooleanProperty("released", !text(row, "released_by").isEmpty());
        instant(json, "releasedAt", row.getTimestamp("released_at"));
        json.writeArrayPropertyStart("detail");
        text(row, "detail").lines().map(IdMask::text).forEach(json::writeString);
        json.writeEndArray();
    }

    private static void rule(JsonGenerator json, ResultSet row) throws SQLException {
        json.writeStringProperty("rule", row.getString("rule"));
        json.writeBooleanProperty("examined", row.getBoolean("examined"));
        json.writeBooleanProperty("conclusive", row.getBoolean("conclusive"));
        json.writeStringProperty("reason", row.getString("reason"));
        numbers(json, row, "findings", "opened", "reopened", "cleared");
    }

    private static void step(JsonGenerator json, ResultSet row) throws SQLException {
        Instant start = row.getTimestamp("started_at").toInstant();
        Instant end = row.getTimestamp("ended_at").toInstant();
        double seconds = Duration.between(start, end).toMillis() / 1000.0;
        long rows = row.getLong("rows");
        json.writeStringProperty("step", row.getString("step"));
        json.writeStringProperty("startedAt", start.toString());
        json.writeNumberProperty("seconds", seconds);
        json.writeNumberProperty("rows", rows);
        json.writeNumberProperty("rowsPerSecond", seconds > 0 ? Math.round(rows / seconds) : rows);
    }

    private void counts(JsonGenerator json) {
        json.writeObjectPropertyStart("counts");
        String[] group = {""};
        facts.jdbc().query(COUNTS, facts.parameters(), row -> {
            String what = text(row, "what");
            if (!what.equals(group[0])) {
                if (!group[0].isEmpty()) {
                    json.writeEndObject();
                }
                json.writeObjectPropertyStart(what);
                group[0] = what;
            }
            json.writeNumberProperty(text(row, "name"), row.getLong("findings"));
        });
        if (!group[0].isEmpty()) {
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void exceptions(JsonGenerator json) {
        json.writeArrayPropertyStart("exceptions");
        long[] number = {-1};
        facts.jdbc().query(EXCEPTIONS, facts.parameters(), row -> {
            if (row.getLong("number") != number[0]) {
                if (number[0] >= 0) {
                    json.writeEndArray().writeEndObject();
                }
                number[0] = row.getLong("number");
                json.writeStartObject();
                json.writeNumberProperty("number", number[0]);
                json.writeStringProperty("rule", row.getString("rule"));
                json.writeStringProperty("scope", row.getString("scope"));
                if (!text(row, "subject").isEmpty()) {
                    json.writeStringProperty("subject", IdMask.text(text(row, "subject")));
                }
                json.writeArrayPropertyStart("lines");
            }
            if (!text(row, "source").isEmpty()) {
                json.writeStartObject();
                place(json, text(row, "source"), text(row, "file_name"), text(row, "sheet"), row.getLong("line"));
                json.writeEndObject();
            }
        });
        if (number[0] >= 0) {
            json.writeEndArray().writeEndObject();
        }
        json.writeEndArray();
    }

    private void rejects(JsonGenerator json) {
        json.writeArrayPropertyStart("rejects");
        facts.rejectsByLine(reject -> {
            json.writeStartObject();
            place(json, reject.source(), reject.file(), reject.sheet(), reject.line());
            json.writeStringProperty("reason", reject.reason());
            json.writeStringProperty("field", reject.field());
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    private static void place(JsonGenerator json, String source, String file, String sheet, long line) {
        json.writeStringProperty("source", source);
        json.writeStringProperty("file", IdMask.text(file));
        json.writeStringProperty("sheet", IdMask.text(sheet));
        json.writeNumberProperty("line", line);
    }

    private void array(JsonGenerator json, String name, String sql, RowWriter writer) {
        json.writeArrayPropertyStart(name);
        facts.jdbc().query(sql, facts.parameters(), row -> {
            json.writeStartObject();
            writer.write(json, row);
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    private static void instant(JsonGenerator json, String name, @org.jspecify.annotations.Nullable Timestamp at) {
        if (at == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, at.toInstant().toString());
        }
    }

    private static void numbers(JsonGenerator json, ResultSet row, String... columns) throws SQLException {
        for (String column : columns) {
            number(json, column, row, column);
        }
    }

    private static void number(JsonGenerator json, String name, ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        if (row.wasNull()) {
            json.writeNullProperty(name);
        } else {
            json.writeNumberProperty(name, number);
        }
    }

    private interface RowWriter {
        void write(JsonGenerator json, ResultSet row) throws SQLException;
    }
}
