package io.heshi.report.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import io.heshi.report.facts.Change;
import io.heshi.report.facts.FindingRow;
import io.heshi.report.facts.RunFacts;
import io.heshi.report.words.FindingWords;
import io.heshi.report.words.SideWords;
import io.heshi.report.words.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows of the list, compact enough for any number: what is searched, filtered and sorted by in one index that the script holds whole,
 * what is told of each row in blocks that it unpacks when they are shown. Written while the rows are read, so that no more than a
 * block and the packed index are in memory.
 */
final class PageRows implements Content {
    /** Rows of a block: a page of the list whose rows stand far apart unpacks one block a row. */
    static final int BLOCK = 200;

    private static final int BUFFER = 8_192;
    private static final List<String> SEVERITIES = List.of("high", "medium", "low", "info");
    /** In the order in which the list has them, whether tonight has any of them or none. */
    private static final List<String> STATES = List.of("open", "explained", "pending", "not_judged", "cleared");

    private static final JsonMapper JSON = new JsonMapper();

    private final RunFacts facts;
    private final Wording wording;
    private final boolean released;
    private final FindingWords words;
    private final SideWords sides;
    private final Map<String, Integer> rules = new LinkedHashMap<>();
    private final Map<String, Integer> states = new LinkedHashMap<>();
    private final Map<String, Integer> departments = new LinkedHashMap<>();
    private final Map<Unit, Integer> units = new LinkedHashMap<>();

    private record Unit(String code, String name, int department, String region) {}

    private record Told(FindingRow row, byte[] json) {}

    /** @param released whether the run went over a gate that was held */
    PageRows(RunFacts facts, Wording wording, boolean released) {
        this.facts = facts;
        this.released = released;
        this.wording = wording;
        this.words = new FindingWords(wording);
        this.sides = new SideWords(wording);
        STATES.forEach(state -> place(states, state));
    }

    @Override
    public void writeTo(TemplateOutput out) {
        Packed index = new Packed();
        Blocks blocks = new Blocks(out);
        try (JsonGenerator json = JSON.createGenerator(index.stream())) {
            json.writeStartObject().writeArrayPropertyStart("rows");
            facts.findings("55-page-rows", row -> new Told(row, told(row)), told -> {
                index(json, told.row());
                blocks.add(told.json());
            });
            json.writeEndArray();
            dictionaries(json);
            json.writeEndObject();
        }
        blocks.end();
        out.writeContent("<script type=\"text/plain\" id=\"index\">" + index.text() + "</script>\n");
    }

    /**
     * Number, rule, severity, state, change, unit, whom it is about, ID number, yuan a month, days since it was first seen, the number that
     * explains it. What is a mere difference in time has no severity: it may be nothing.
     */
    private void index(JsonGenerator json, FindingRow row) {
        String state = row.change() == Change.NOT_JUDGED ? row.change().code() : row.state();
        json.writeStartArray();
        json.writeNumber(row.number());
        json.writeNumber(place(rules, row.rule()));
        json.writeNumber(row.change() == Change.PENDING ? -1 : SEVERITIES.indexOf(row.severity()));
        json.writeNumber(place(states, state));
        json.writeNumber(row.change().ordinal());
        json.writeNumber(
                place(units, new Unit(row.unitCode(), row.unit(), place(departments, row.supervisor()), row.region())));
        json.writeString(row.person().isEmpty() ? wording.subject(row) : row.person());
        json.writeString(wording.idNo(row.idNo()));
        row.amount()
                .ifPresentOrElse(
                        amount -> json.writeNumber(amount.setScale(2, RoundingMode.HALF_UP)),
                        () -> json.writeNumber(-1));
        json.writeNumber(ChronoUnit.DAYS.between(row.firstSeen(), facts.businessDate()));
        json.writeNumber(row.becauseOf().orElse(0L));
        json.writeEndArray();
    }

    private static <K> int place(Map<K, Integer> places, K key) {
        return places.computeIfAbsent(key, absent -> places.size());
    }

    /** The sentence, what each source says, and what else is known: texts in the order in which the script names them. */
    private byte[] told(FindingRow row) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartArray();
            json.writeString(words.sentence(row).zh());
            json.writeString(sides.of(row));
            json.writeString(wording.part(row));
            json.writeString(wording.joined(words.furtherEvidence(row)));
            json.writeString(row.months().map(Object::toString).orElse(""));
            json.writeString(row.total().map(PageCells::money).orElse(""));
            json.writeString(row.lastSeen().toString());
            wording.personSources().forEach(source -> json.writeString(wording.joined(words.said(row, source))));
            json.writeEndArray();
        }
        return bytes.toByteArray();
    }

    private void dictionaries(JsonGenerator json) {
        json.writeArrayPropertyStart("rules");
        rules.keySet().forEach(rule -> {
            json.writeStartObject();
            json.writeStringProperty("key", rule);
            json.writeStringProperty(
                    "name", rule + " " + wording.ruleTitle(rule).zh());
            json.writeStringProperty("basis", wording.basis(rule));
            json.writeStringProperty("advice", wording.advice(rule).zh());
            json.writeEndObject();
        });
        json.writeEndArray();
        named(
                json,
                "severities",
                SEVERITIES,
                code -> code,
                code -> wording.severity(code).zh());
        named(json, "states", states.keySet(), code -> code, this::state);
        named(
                json,
                "changes",
                List.of(Change.values()),
                Change::code,
                change -> wording.change(change, released).zh());
        named(json, "departments", departments.keySet(), ListLink::key, wording::supervisor);
        json.writeArrayPropertyStart("units");
        units.keySet().forEach(unit -> {
            json.writeStartObject();
            json.writeStringProperty("key", ListLink.key(unit.code(), unit.name()));
            json.writeStringProperty("name", unit.name());
            json.writeStringProperty("code", unit.code());
            json.writeNumberProperty("department", unit.department());
            json.writeStringProperty("region", unit.region());
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    private String state(String code) {
        return code.equals(Change.NOT_JUDGED.code())
                ? wording.change(Change.NOT_JUDGED).zh()
                : code.equals(Change.CLEARED.code())
                        ? wording.change(Change.CLEARED, released).zh()
                        : wording.state(code).zh();
    }

    private interface Name<T> {
        String of(T thing);
    }

    private static <T> void named(JsonGenerator json, String list, Iterable<T> things, Name<T> key, Name<T> name) {
        json.writeArrayPropertyStart(list);
        things.forEach(thing -> {
            json.writeStartObject();
            json.writeStringProperty("key", key.of(thing));
            json.writeStringProperty("name", name.of(thing));
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    /** What is told of the rows, some of them packed together. */
    private static final class Blocks {
        private final TemplateOutput out;
        private Packed packed = new Packed();
        private int rows;

        Blocks(TemplateOutput out) {
            this.out = out;
        }

        void add(byte[] json) {
            packed.write(rows == 0 ? "[" : ",");
            packed.write(json);
            rows++;
            if (rows == BLOCK) {
                end();
            }
        }

        void end() {
            if (rows > 0) {
                packed.write("]");
                out.writeContent("<script type=\"text/plain\" class=\"block\">" + packed.text() + "</script>\n");
            }
            packed = new Packed();
            rows = 0;
        }
    }

    /** Bytes packed by zlib, as text that may stand in a script element. */
    private static final class Packed {
        private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final DeflaterOutputStream stream = new DeflaterOutputStream(bytes, deflater, BUFFER);

        DeflaterOutputStream stream() {
            return stream;
        }

        void write(String text) {
            write(text.getBytes(UTF_8));
        }

        void write(byte[] content) {
            try {
                stream.write(content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** What was written until now; nothing can be written afterwards. */
        String text() {
            try {
                stream.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                deflater.end();
            }
            return Base64.getEncoder().encodeToString(bytes.toByteArray());
        }
    }
}
