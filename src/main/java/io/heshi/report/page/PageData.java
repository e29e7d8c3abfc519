package io.heshi.report.page;

import io.heshi.catalogue.Texts;
import io.heshi.report.facts.RunSummary;
import io.heshi.report.facts.RunSummary.DepartmentLine;
import io.heshi.report.facts.RunSummary.RuleLine;
import io.heshi.report.facts.UnitQuota;
import io.heshi.report.tables.Chart;
import io.heshi.report.tables.ReportContent;
import io.heshi.report.words.Wording;
import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** What the script of the page draws and says; the rows of the list stand apart. */
final class PageData {

    private static final int MOST_BARS = 15;

    private static final List<String> SCRIPT_TEXTS = List.of(
            "header.open",
            "header.high",
            "header.approved",
            "header.lent",
            "header.occupied",
            "header.over",
            "header.vacant",
            "header.allowed_places",
            "header.pool_size",
            "header.pool_lent",
            "header.pool_used",
            "header.basis",
            "header.advice",
            "header.other",
            "header.first_seen",
            "header.last_seen",
            "header.part",
            "header.months",
            "header.total",
            "header.region",
            "header.side",
            "header.unit_code",
            "header.number",
            "header.severity",
            "header.state",
            "header.change",
            "header.title",
            "header.description",
            "header.supervisor",
            "header.unit",
            "header.person",
            "header.id_no",
            "header.amount",
            "filter.age",
            "filter.card",
            "filter.more",
            "filter.find",
            "age.0",
            "age.7",
            "age.30",
            "age.90",
            "age.more",
            "card.own",
            "card.folded",
            "list.position",
            "list.folded",
            "list.unfold",
            "list.because",
            "list.none",
            "list.days",
            "list.export_name",
            "page.no_unpacking",
            "page.working",
            "unit.persons",
            "unit.findings",
            "unit.places");

    private final ReportContent content;
    private final RunSummary summary;
    private final Wording wording;
    private final Texts messages;

    PageData(ReportContent content) {
        this.content = content;
        this.summary = content.summary();
        this.wording = content.wording();
        this.messages = wording.messages();
    }

    /** Fit to stand inside a script element: nothing in it can end the element or a line of script. */
    String json(List<UnitQuota> over) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonMapper().createGenerator(text)) {
            json.writeStartObject();
            json.writeStringProperty("date", summary.businessDate().toString());
            json.writeNumberProperty("block", PageRows.BLOCK);
            json.writeObjectPropertyStart("texts");
            SCRIPT_TEXTS.forEach(key -> json.writeStringProperty(key, messages.zh(key)));
            json.writeEndObject();
            json.writeObjectPropertyStart("severities");
            for (String severity : List.of("high", "medium", "low", "info")) {
                json.writeStringProperty(severity, wording.severity(severity).zh());
            }
            json.writeEndObject();
            json.writeArrayPropertyStart("sources");
            wording.personSources()
                    .forEach(source ->
                            json.writeString(wording.sourceTitle(source).zh()));
            json.writeEndArray();
            rules(json);
            departments(json);
            over(json, over);
            json.writeArrayPropertyStart("charts");
            for (Chart chart : content.profile().charts()) {
                chart.write(json);
            }
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

    private void rules(JsonGenerator json) {
        json.writeArrayPropertyStart("rules");
        summary.rules().stream()
                .filter(rule -> rule.open() > 0)
                .limit(MOST_BARS)
                .forEach(rule -> rule(json, rule));
        json.writeEndArray();
    }

    private void rule(JsonGenerator json, RuleLine rule) {
        json.writeStartObject();
        json.writeStringProperty(
                "name", rule.rule() + " " + wording.ruleTitle(rule.rule()).zh());
        json.writeStringProperty("severity", wording.severityCode(rule.rule()));
        json.writeNumberProperty("open", rule.open());
        json.writeEndObject();
    }

    private void departments(JsonGenerator json) {
        json.writeArrayPropertyStart("departments");
        summary.departments().stream()
                .filter(department -> department.open() > 0)
                .limit(MOST_BARS)
                .forEach(department -> department(json, department));
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
}
