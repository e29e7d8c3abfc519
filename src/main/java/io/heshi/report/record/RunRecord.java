package io.heshi.report.record;

import static io.heshi.report.facts.RunFacts.text;

import io.heshi.definition.Definitions;
import io.heshi.definition.Job;
import io.heshi.report.facts.RunFacts;
import io.heshi.vocabulary.date.ChinaTime;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * The record of a run, {@code run.json}: what it read, with which checksums, how long it took and where every exception and reject
 * stands in the files. It holds no names and no ID numbers, and it is the only report in which two runs on the same facts differ.
 */
public final class RunRecord {

    public static final int SCHEMA_VERSION = 1;

    private final RunFacts facts;
    private final Job job;
    private final Environment surroundings;
    private final List<String> remarks;
    private final Nameless nameless;

    /** @param remarks what is to be told beside the notes of the run */
    public RunRecord(RunFacts facts, Job job, Definitions definitions, Environment surroundings, List<String> remarks) {
        this.remarks = List.copyOf(remarks);
        this.facts = facts;
        this.job = job;
        this.surroundings = surroundings;
        this.nameless = Nameless.of(facts, definitions);
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
            array(json, "inputs", "95-record-inputs", this::input);
            notes(json);
            array(json, "otherLines", "95-record-lines", this::line);
            array(json, "totals", "95-record-totals", this::total);
            array(json, "sources", "70-sources", RunRecord::source);
            array(json, "gates", "95-record-gates", this::gate);
            array(json, "rules", "95-record-rules", RunRecord::rule);
            counts(json);
            array(json, "steps", "95-record-steps", RunRecord::step);
            array(json, "statements", "95-record-statements", RunRecord::statement);
            exceptions(json);
            rejects(json);
            json.writeEndObject();
        }
    }

    private void run(JsonGenerator json) {
        facts.each("95-record-run", row -> {
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

    private void input(JsonGenerator json, ResultSet row) throws SQLException {
        json.writeStringProperty("source", row.getString("source"));
        json.writeStringProperty("file", nameless.shown(text(row, "file_name")));
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
        text(row, "headers_unmapped").lines().map(nameless::shown).forEach(json::writeString);
        json.writeEndArray();
    }

    private void line(JsonGenerator json, ResultSet row) throws SQLException {
        place(json, text(row, "source"), text(row, "file_name"), text(row, "sheet"), row.getLong("from_line"));
        json.writeNumberProperty("toLine", row.getLong("to_line"));
        json.writeNumberProperty("rows", row.getLong("rows"));
        json.writeStringProperty("class", text(row, "class"));
        json.writeStringProperty("reason", text(row, "reason"));
        json.writeBooleanProperty("hidden", row.getBoolean("hidden"));
    }

    private void total(JsonGenerator json, ResultSet row) throws SQLException {
        place(json, text(row, "source"), text(row, "file_name"), text(row, "sheet"), row.getLong("line"));
        json.writeStringProperty("field", text(row, "field"));
        json.writeName("stated").writeNumber(row.getBigDecimal("stated"));
        json.writeName("counted").writeNumber(row.getBigDecimal("counted"));
        json.writeNumberProperty("unreadableRows", row.getLong("unreadable"));
        json.writeBooleanProperty("fits", row.getBoolean("fits"));
    }

    private void notes(JsonGenerator json) {
        json.writeArrayPropertyStart("notes");
        facts.each("95-record-notes", row -> {
            json.writeString(nameless.shown(text(row, "note")));
        });
        remarks.forEach(json::writeString);
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

    private void gate(JsonGenerator json, ResultSet row) throws SQLException {
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
        text(row, "detail").lines().map(nameless::shown).forEach(json::writeString);
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
        json.writeStringProperty("startedAt", ChinaTime.iso(start));
        json.writeNumberProperty("seconds", seconds);
        json.writeNumberProperty("rows", rows);
        json.writeNumberProperty("rowsPerSecond", seconds > 0 ? Math.round(rows / seconds) : rows);
    }

    private static void statement(JsonGenerator json, ResultSet row) throws SQLException {
        json.writeStringProperty("statement", row.getString("statement"));
        json.writeNumberProperty("seconds", row.getBigDecimal("seconds").setScale(3, RoundingMode.HALF_UP));
        json.writeNumberProperty("rows", row.getLong("changed"));
    }

    private void counts(JsonGenerator json) {
        json.writeObjectPropertyStart("counts");
        String[] group = {""};
        facts.each("95-record-counts", row -> {
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
        facts.each("95-record-exceptions", row -> {
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
                    json.writeStringProperty("subject", nameless.shown(text(row, "subject")));
                }
                if (!text(row, "because_of").isEmpty()) {
                    json.writeNumberProperty("becauseOf", row.getLong("because_of"));
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
        facts.each("95-record-rejects", row -> {
            json.writeStartObject();
            place(json, text(row, "source"), text(row, "file_name"), text(row, "sheet"), row.getLong("line"));
            json.writeStringProperty("reason", row.getString("reason"));
            json.writeStringProperty("field", row.getString("field"));
            json.writeNumberProperty("fields", row.getInt("fields"));
            json.writeNumberProperty("expected", row.getInt("expected"));
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    private void place(JsonGenerator json, String source, String file, String sheet, long line) {
        json.writeStringProperty("source", source);
        json.writeStringProperty("file", nameless.shown(file));
        json.writeStringProperty("sheet", nameless.shown(sheet));
        json.writeNumberProperty("line", line);
    }

    private void array(JsonGenerator json, String name, String file, RowWriter writer) {
        json.writeArrayPropertyStart(name);
        facts.each(file, row -> {
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
            json.writeStringProperty(name, ChinaTime.iso(at.toInstant()));
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
