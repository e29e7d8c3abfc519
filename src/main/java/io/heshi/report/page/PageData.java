package io.heshi.report.page;

import io.heshi.catalogue.Label;
import io.heshi.catalogue.Texts;
import io.heshi.report.facts.Change;
import io.heshi.report.facts.FindingRow;
import io.heshi.report.facts.RunSummary;
import io.heshi.report.facts.RunSummary.DepartmentLine;
import io.heshi.report.facts.RunSummary.RuleLine;
import io.heshi.report.facts.UnitQuota;
import io.heshi.report.tables.ReportContent;
import io.heshi.report.words.FindingWords;
import io.heshi.report.words.SideWords;
import io.heshi.report.words.Wording;
import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** What the script of the page works on: the values of the charts and the rows of the list. */
final class PageData {

    private static final int MOST_BARS = 15;

    private static final List<String> SCRIPT_TEXTS = List.of(
            "page.page",
            "page.no_rows",
            "header.open",
            "header.high",
            "header.approved",
            "header.lent",
            "header.occupied",
            "header.basis",
            "header.advice",
            "header.other",
            "header.last_seen",
            "header.part",
            "header.subject",
            "header.months",
            "header.total",
            "header.region",
            "header.side",
            "header.unit_code",
            "header.over",
            "header.vacant",
            "header.allowed_places",
            "header.pool_size",
            "header.pool_lent",
            "header.pool_used");

    private final ReportContent content;
    private final RunSummary summary;
    private final Wording wording;
    private final Texts messages;
    private final FindingWords words;
    private final SideWords sides;

    PageData(ReportContent content) {
        this.content = content;
        this.summary = content.summary();
        this.wording = content.wording();
        this.messages = wording.messages();
        this.words = new FindingWords(wording);
        this.sides = new SideWords(wording);
    }

    /** Fit to stand inside a script element: nothing in it can end the element or a line of script. */
    String json(List<FindingRow> exceptions, List<UnitQuota> over) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonMapper().createGenerator(text)) {
            json.writeStartObject();
            texts(json);
            json.writeArrayPropertyStart("sources");
            wording.personSources()
                    .forEach(source ->
                            json.writeString(wording.sourceTitle(source).zh()));
            json.writeEndArray();
            words(json);
            rules(json);
            departments(json);
            over(json, over);
            json.writeArrayPropertyStart("charts");
            content.profile().charts().forEach(chart -> chart.write(json));
            json.writeEndArray();
            json.writeArrayPropertyStart("rows");
            exceptions.forEach(row -> exception(json, row));
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString()
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private void texts(JsonGenerator json) {
        json.writeObjectPropertyStart("texts");
        SCRIPT_TEXTS.forEach(key -> json.writeStringProperty(key, messages.zh(key)));
        json.writeEndObject();
    }

    private void words(JsonGenerator json) {
        json.writeObjectPropertyStart("words");
        for (String severity : List.of("high", "medium", "low", "info")) {
            json.writeStringProperty(severity, wording.severity(severity).zh());
        }
        for (String state : List.of("open", "explained")) {
            json.writeStringProperty(state, wording.state(state).zh());
        }
        for (Change change : Change.values()) {
            json.writeStringProperty(change.code(), wording.change(change).zh());
        }
        json.writeEndObject();
    }

    private void rules(JsonGenerator json) {
        json.writeArrayPropertyStart("rules");
        for (RuleLine rule : summary.rules()) {
            Label advice = wording.advice(rule.rule());
            json.writeStartObject();
            json.writeStringProperty("id", rule.rule());
            json.writeStringProperty("zh", wording.ruleTitle(rule.rule()).zh());
            json.writeStringProperty("en", wording.ruleTitle(rule.rule()).en());
            json.writeStringProperty("severity", wording.severityCode(rule.rule()));
            json.writeStringProperty("basis", wording.basis(rule.rule()));
            json.writeStringProperty("advice", advice.zh());
            json.writeNumberProperty("open", rule.open());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void departments(JsonGenerator json) {
        json.writeArrayPropertyStart("departments");
        summary.departments().stream().limit(MOST_BARS).forEach(department -> department(json, department));
        json.writeEndArray();
    }

    private void department(JsonGenerator json, DepartmentLine department) {
        json.writeStartObject();
        json.writeStringProperty("name", wording.supervisor(department.supervisor()));
        json.writeNumberProperty("high", department.high());
        json.writeNumberProperty("open", department.open());
        json.writeEndObject();
    }

    private static void over(JsonGenerator json, List<UnitQuota> over) {
        json.writeArrayPropertyStart("over");
        over.forEach(unit -> {
            json.writeStartObject();
            json.writeStringProperty("name", unit.name());
            json.writeNumberProperty("approved", unit.total().approved());
            json.writeNumberProperty("lent", unit.total().lent());
            json.writeNumberProperty("occupied", unit.total().occupied());
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    private void exception(JsonGenerator json, FindingRow row) {
        json.writeStartObject();
        json.writeNumberProperty("n", row.number());
        json.writeStringProperty("rule", row.rule());
        json.writeStringProperty("severity", row.severity());
        json.writeStringProperty("state", row.state());
        json.writeStringProperty("change", row.change().code());
        json.writeStringProperty("code", row.unitCode());
        json.writeStringProperty("unit", row.unit());
        json.writeStringProperty("department", wording.supervisor(row.supervisor()));
        json.writeStringProperty("region", wording.region(row.region()).zh());
        json.writeStringProperty("person", row.person());
        json.writeStringProperty("id", wording.idNo(row.idNo()));
        json.writeStringProperty("subject", wording.subject(row));
        json.writeStringProperty("part", wording.part(row));
        json.writeStringProperty("text", words.description(row));
        json.writeArrayPropertyStart("said");
        wording.personSources().forEach(source -> json.writeString(wording.joined(words.said(row, source))));
        json.writeEndArray();
        json.writeStringProperty("other", wording.joined(words.furtherEvidence(row)));
        json.writeStringProperty("side", sides.of(row));
        json.writeStringProperty("amount", row.amount().map(PageCells::money).orElse(""));
        json.writeStringProperty("months", row.months().map(Object::toString).orElse(""));
        json.writeStringProperty("total", row.total().map(PageCells::money).orElse(""));
        json.writeStringProperty("first", row.firstSeen().toString());
        json.writeStringProperty("last", row.lastSeen().toString());
        json.writeEndObject();
    }
}
