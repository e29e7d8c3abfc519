package io.heshi.report.words;

import io.heshi.catalogue.Catalogue;
import io.heshi.catalogue.ClaimKind;
import io.heshi.catalogue.Field;
import io.heshi.catalogue.Label;
import io.heshi.catalogue.Texts;
import io.heshi.catalogue.cases.Case;
import io.heshi.catalogue.cases.CaseSources;
import io.heshi.catalogue.cases.Difference;
import io.heshi.catalogue.cases.Scope;
import io.heshi.definition.CodeTable;
import io.heshi.definition.Definitions;
import io.heshi.definition.Job;
import io.heshi.definition.Rule;
import io.heshi.definition.Severity;
import io.heshi.definition.Source;
import io.heshi.report.facts.Change;
import io.heshi.report.facts.FindingRow;
import io.heshi.report.facts.RunSummary.GateLine;
import io.heshi.vocabulary.IdMask;
import io.heshi.vocabulary.TailMask;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns codes and evidence into what staff read. */
public final class Wording {

    private static final String QUOTA_TYPE = "quota_type";
    private static final String ENTRY_CHANNEL = "entry_channel";

    /** Tables in which a part of a subject may stand; their codes have nothing in common. */
    private static final List<String> PARTS = List.of(QUOTA_TYPE, "position_level", "admin_level");

    /** Stands for a quota type or post that the files leave open. */
    private static final String UNSTATED = "unstated";

    private final Job job;
    private final Definitions definitions;
    private final Texts messages;
    private final List<String> personSources;
    private final Map<String, Case> cases = new HashMap<>();

    public Wording(Job job, Definitions definitions, Texts messages) {
        this.job = job;
        this.definitions = definitions;
        this.messages = messages;
        this.personSources = job.sources().stream()
                .filter(name ->
                        source(name).filter(s -> s.claims() == ClaimKind.PERSON).isPresent())
                .toList();
        CaseSources sources = definitions.caseSources();
        Scope.all().forEach(scope -> cases.put(scope.code(), Case.of(scope, sources)));
    }

    public Texts messages() {
        return messages;
    }

    public Label jobTitle() {
        return told(job.title());
    }

    /** The sources that speak of persons, in the order of the job. */
    public List<String> personSources() {
        return personSources;
    }

    public Label sourceTitle(String source) {
        return source(source).map(Source::title).map(this::told).orElseGet(() -> new Label(source, source));
    }

    public Label ruleTitle(String rule) {
        return rule(rule).map(Rule::title).map(this::told).orElseGet(() -> new Label(rule, rule));
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

    public Label state(String code) {
        return messages.labelOr("state.", code);
    }

    public Label change(Change change) {
        return messages.of("change." + change.code());
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
        if (code.equals(UNSTATED)) {
            return messages.of("part.unstated");
        }
        return labelOf(QUOTA_TYPE, code);
    }

    /** A way of entry. */
    public Label channel(String code) {
        return labelOf(ENTRY_CHANNEL, code);
    }

    /** Position of a quota type in its code table; unknown ones come last. */
    public int quotaTypeOrder(String code) {
        CodeTable table = definitions.codes().get(QUOTA_TYPE);
        int position = table == null ? -1 : List.copyOf(table.labels().keySet()).indexOf(code);
        return position < 0 ? Integer.MAX_VALUE : position;
    }

    /** The quota type or post that a finding speaks of, of a region its level and quota type; or empty text. */
    public String part(FindingRow row) {
        return codes(row.part(), PARTS);
    }

    /** Several codes, parted by |, each in the first of these tables that has it. */
    public String codes(String codes, List<String> tables) {
        return Arrays.stream(codes.split("\\|", -1))
                .map(code -> tables.stream()
                        .flatMap(
                                table -> Optional.ofNullable(definitions.codes().get(table)).stream())
                        .filter(table -> table.labels().containsKey(code))
                        .findFirst()
                        .map(table -> told(table.label(code)).zh())
                        .orElseGet(() -> code.equals(UNSTATED) ? messages.zh("part.unstated") : code))
                .collect(Collectors.joining(" "));
    }

    /** The pool, allocation, filing, plan or region that a finding is about; of a channel its name. Empty for persons and units. */
    public String subject(FindingRow row) {
        return free(channel(row.subject()).zh());
    }

    public String supervisor(String supervisor) {
        return supervisor.isEmpty() ? messages.zh("supervisor.none") : supervisor;
    }

    /** What a column of a case is called; empty if the case has none of this name today. */
    Optional<Label> column(String scope, String column) {
        return Optional.ofNullable(cases.get(scope))
                .flatMap(found -> Optional.ofNullable(found.columns().get(column)))
                .map(found -> told(found.called(this::sourceTitle)));
    }

    /** What staff call a value in which sources may differ. */
    Label difference(String scope, String field) {
        return Optional.ofNullable(cases.get(scope)).stream()
                .flatMap(found -> found.differences().stream())
                .filter(difference -> difference.field().equals(field))
                .findFirst()
                .map(Difference::label)
                .map(this::told)
                .orElseGet(() -> new Label(field, field));
    }

    /** The label of a column of a source's claims, or the column itself. */
    public Label field(String source, String column) {
        return fieldOf(source, column).map(Field::label).map(this::told).orElseGet(() -> new Label(column, column));
    }

    /** An ID number as the job lets it be shown. */
    public String idNo(String idNo) {
        return job.maskIds() ? IdMask.id(idNo) : idNo;
    }

    /** A text in which ID numbers may stand, as the job lets it be shown. */
    public String free(String text) {
        return job.maskIds() ? IdMask.text(text) : text;
    }

    /** A text that stands in a column of a source: what a source declares itself shows the last digits of its numbers only. */
    public String said(String source, String column, String text) {
        boolean own = source(source).filter(known -> known.declares(column)).isPresent();
        return own ? number(text) : free(text);
    }

    /** A text in which numbers of accounts and telephones may stand, as the job lets it be shown. */
    String number(String text) {
        return job.maskIds() ? TailMask.text(text) : text;
    }

    /** Several items on one line. */
    public String joined(List<String> items) {
        return String.join(separator(), items);
    }

    /** What stands between items on one line. */
    public String separator() {
        return messages.zh("list.separator");
    }

    /** One line of {@code value_faults}: field, reason and raw text. */
    String valueFault(String source, String line) {
        String[] parts = line.split("\t", 3);
        return parts.length < 3
                ? free(line)
                : messages.zh(
                        "value_fault.item",
                        field(source, parts[0]).zh(),
                        valueReason(parts[1]).zh(),
                        said(source, parts[0], parts[2]));
    }

    String code(String tableName, String value) {
        return free(labelOf(tableName, value).zh());
    }

    private Label labelOf(String tableName, String code) {
        CodeTable table = definitions.codes().get(tableName);
        return table == null ? new Label(code, code) : told(table.label(code));
    }

    private Label told(Label label) {
        return job.language().of(label);
    }

    /** The field that a column of evidence shows. */
    Optional<Field> fieldOf(String group, String name) {
        Optional<Source> source = source(group);
        if (source.isPresent()) {
            return source.get().columns().stream()
                    .map(mapping -> mapping.field())
                    .filter(field -> field.name().equals(name))
                    .findFirst()
                    .or(() -> Catalogue.field(source.get().claims(), name));
        }
        return Catalogue.kinds().stream()
                .filter(kind -> group.isEmpty() || group.equals(kind.code()))
                .flatMap(kind -> Catalogue.field(kind, name).stream())
                .findFirst();
    }

    private Optional<Source> source(String name) {
        return Optional.ofNullable(definitions.sources().get(name));
    }

    private Optional<Rule> rule(String id) {
        return Optional.ofNullable(definitions.rules().get(id));
    }
}
