package io.heshi.report.words;

import io.heshi.catalogue.ClaimKind;
import io.heshi.catalogue.Label;
import io.heshi.catalogue.Texts;
import io.heshi.catalogue.cases.Difference;
import io.heshi.definition.CodeTable;
import io.heshi.definition.Definitions;
import io.heshi.definition.Job;
import io.heshi.definition.Rule;
import io.heshi.definition.Says;
import io.heshi.definition.Severity;
import io.heshi.definition.Source;
import io.heshi.definition.words.ColumnWords;
import io.heshi.report.facts.Answer;
import io.heshi.report.facts.Change;
import io.heshi.report.facts.FindingRow;
import io.heshi.report.facts.RunSummary.GateLine;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Turns codes and evidence into what staff read. */
public final class Wording {

    private static final String QUOTA_TYPE = "quota_type";
    private static final String REGION = "region";
    private static final String ENTRY_CHANNEL = "entry_channel";

    /** Tables in which the parts of a subject stand: of a region its level of government, which has words in common with those of posts. */
    private static final List<String> PARTS = List.of(QUOTA_TYPE, "position_level");

    private static final List<String> PARTS_OF_REGION = List.of(QUOTA_TYPE, "admin_level");

    private final Job job;
    private final Definitions definitions;
    private final Texts messages;
    private final List<String> personSources;
    private final ColumnWords columns;
    private final Map<FieldOfScope, Label> differences = new ConcurrentHashMap<>();

    private record FieldOfScope(String scope, String field) {}

    public Wording(Job job, Definitions definitions, Texts messages) {
        this.job = job;
        this.definitions = definitions;
        this.messages = messages;
        this.personSources = job.sources().stream()
                .filter(name ->
                        source(name).filter(s -> s.claims() == ClaimKind.PERSON).isPresent())
                .toList();
        this.columns = new ColumnWords(definitions, messages, job.maskIds());
    }

    public Texts messages() {
        return messages;
    }

    public Label jobTitle() {
        return told(job.title());
    }

    /** What another job is called, or its name where there is none such today. */
    public String jobTitle(String name) {
        return definitions
                .job(name)
                .map(Job::title)
                .map(this::told)
                .map(Label::zh)
                .orElse(name);
    }

    /** The sources that speak of persons, in the order of the job. */
    public List<String> personSources() {
        return personSources;
    }

    public Label sourceTitle(String source) {
        return told(columns.sourceTitle(source));
    }

    public Label ruleTitle(String rule) {
        return rule(rule).map(Rule::title).map(this::told).orElseGet(() -> new Label(rule, rule));
    }

    /** The sentence of a rule's finding; empty if it has none, and the title says it. */
    Optional<Says> says(String rule) {
        return rule(rule).flatMap(Rule::says);
    }

    /** The severity of a rule's ordinary finding, or empty text for an unknown rule. */
    public String severityCode(String rule) {
        return rule(rule).map(Rule::severity).map(Severity::code).orElse("");
    }

    public Label severityOf(String rule) {
        return severity(severityCode(rule));
    }

    public String basis(String rule) {
        return rule(rule).map(Rule::basis).orElse("");
    }

    public Label advice(String rule) {
        return rule(rule).map(Rule::advice).map(this::told).orElseGet(() -> new Label("", ""));
    }

    public Label severity(String code) {
        return Arrays.stream(Severity.values())
                .filter(severity -> severity.code().equals(code))
                .findFirst()
                .map(severity -> told(new Label(severity.zh(), messages.en("severity." + code))))
                .orElseGet(() -> new Label(code, code));
    }

    /** Whether a rule is about pay: what it finds has yuan at stake. */
    public boolean aboutPay(String rule) {
        return rule(rule).flatMap(Rule::amount).isPresent();
    }

    public Label state(String code) {
        return messages.labelOr("state.", code);
    }

    /** Whom an exception was passed on to, else who answers for such by the definitions; empty text where its unit does. */
    public String owner(FindingRow row) {
        return row.answer().owner().isEmpty()
                ? definitions
                        .owners()
                        .of(row.rule(), row.unitCode(), row.unit(), row.supervisor())
                        .orElse("")
                : row.answer().owner();
    }

    /** What staff choose from a list for what was said, or empty text. */
    public String verdict(Answer answer) {
        return messages.find("verdict." + answer.verdict()).map(Label::zh).orElse("");
    }

    public Label change(Change change) {
        return messages.of("change." + change.code());
    }

    /** What became of an exception for which this number goes on. */
    public Label mergedInto(long number) {
        return messages.of("change.merged_into", Long.toString(number));
    }

    /**
     * What became of an exception in a run that may have been let go on over a held gate: such a run clears also what the rest of a damaged
     * source would still show.
     */
    public Label change(Change change, boolean released) {
        return released && change == Change.CLEARED ? messages.of("change.cleared_released") : change(change);
    }

    public Label sourceState(String code) {
        return messages.labelOr("source.state.", code);
    }

    public Label gate(String code) {
        return messages.labelOr("gate.", code);
    }

    /** A gate and the column it is about. */
    public String gate(GateLine gate) {
        return gate(gate.gate()).zh()
                + (gate.field().isEmpty()
                        ? ""
                        : " " + field(gate.source(), gate.field()).zh());
    }

    /** What the figures of a gate are about, in one line; empty when they need no more words. */
    public String gateDetail(GateLine gate) {
        return free(new GateWords(messages).of(gate));
    }

    /** Who let a source pass, and why; empty when nobody had to. */
    public String released(GateLine gate) {
        return gate.releasedBy().isEmpty()
                ? ""
                : messages.zh("gate.released_by", gate.releasedBy(), free(gate.reason()));
    }

    /** Why a row was rejected; with how many fields it has and should have, where that is why. */
    public Label rejectReason(String code, int fields, int expected) {
        Label reason = rejectReason(code);
        return expected == 0 ? reason : messages.of("reject.fields", reason, fields, expected);
    }

    private Label rejectReason(String code) {
        return messages.labelOr("reject.", code);
    }

    /** Why a value could not be read. */
    public Label valueReason(String code) {
        return messages.labelOr("value_fault.", code);
    }

    /** What kind a line of a file is. */
    public Label lineClass(String code) {
        return messages.labelOr("line_class.", code);
    }

    /** Why a line is of its kind; of rejects the reason of the reject. */
    public Label lineReason(String lineClass, String code) {
        return lineClass.equals("reject") ? rejectReason(code) : messages.labelOr("line_reason.", code);
    }

    public Label quotaType(String code) {
        return told(columns.code(QUOTA_TYPE, code));
    }

    /** A way of entry. */
    public Label channel(String code) {
        return told(columns.code(ENTRY_CHANNEL, code));
    }

    /** A region, by the office's table of regions. */
    public Label region(String code) {
        return told(columns.code(REGION, code));
    }

    /** Position of a quota type in its code table; unknown ones come last. */
    public int quotaTypeOrder(String code) {
        CodeTable table = definitions.codes().get(QUOTA_TYPE);
        int position = table == null ? -1 : List.copyOf(table.labels().keySet()).indexOf(code);
        return position < 0 ? Integer.MAX_VALUE : position;
    }

    /** The quota type or post that a finding speaks of, of a region its level and quota type; or empty text. */
    public String part(FindingRow row) {
        return codes(row.part(), row.scope().equals(REGION) ? PARTS_OF_REGION : PARTS);
    }

    /** Several codes, parted by |, each in the first of these tables that has it. */
    public String codes(String codes, List<String> tables) {
        return told(columns.codes(codes, tables)).zh();
    }

    /** The pool, allocation, filing, plan or region that a finding is about; of a channel its name. Empty for persons and units. */
    public String subject(FindingRow row) {
        Label named = row.scope().equals(REGION) ? region(row.subject()) : channel(row.subject());
        return free(named.zh());
    }

    public String supervisor(String supervisor) {
        return supervisor.isEmpty() ? messages.zh("supervisor.none") : supervisor;
    }

    /** What a column of a case is called; empty if the case has none of this name today. */
    Optional<Label> column(String scope, String column) {
        return columns.subject(scope)
                .flatMap(found -> Optional.ofNullable(found.columns().get(column)))
                .map(found -> told(found.called(this::sourceTitle)));
    }

    /** What staff call a value in which sources may differ. */
    Label difference(String scope, String field) {
        return differences.computeIfAbsent(new FieldOfScope(scope, field), this::difference);
    }

    private Label difference(FieldOfScope asked) {
        String field = asked.field();
        return columns.subject(asked.scope()).stream()
                .flatMap(found -> found.differences().stream())
                .filter(difference -> difference.field().equals(field))
                .findFirst()
                .map(Difference::label)
                .map(this::told)
                .orElseGet(() -> new Label(field, field));
    }

    /** The label of a column of a source's claims, or the column itself. */
    public Label field(String source, String column) {
        return told(columns.field(source, column));
    }

    /** An ID number as the job lets it be shown. */
    public String idNo(String idNo) {
        return columns.idNo(idNo);
    }

    /** A text in which ID numbers may stand, as the job lets it be shown. */
    public String free(String text) {
        return columns.free(text);
    }

    /** A text that stands in a column of a source: what a source declares itself shows the last digits of its numbers only. */
    public String said(String source, String column, String text) {
        return columns.said(source, column, text);
    }

    /** Several items on one line. */
    public String joined(List<String> items) {
        return String.join(separator(), items);
    }

    /** What stands between items on one line. */
    public String separator() {
        return messages.zh("list.separator");
    }

    /** How values of columns of a case are told. */
    ColumnWords columns() {
        return columns;
    }

    /** A text in the language of the job: what is shown first, and alone where there is no room for two. */
    Label told(Label label) {
        return job.language().of(label);
    }

    private Optional<Source> source(String name) {
        return Optional.ofNullable(definitions.sources().get(name));
    }

    private Optional<Rule> rule(String id) {
        return Optional.ofNullable(definitions.rules().get(id));
    }
}
