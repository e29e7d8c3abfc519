package io.heshi.examine;

import static java.util.stream.Collectors.joining;

import io.heshi.catalogue.cases.Case;
import io.heshi.catalogue.cases.OtherPerson;
import io.heshi.examine.compile.CompiledRule;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The rules of one scope as SQL over the views of a run: a prefilter over all conditions drops the cases that no rule finds, and only the
 * rest are expanded into findings.
 *
 * @param rules not empty
 */
record ScopeStatement(Case subject, List<CompiledRule> rules) {
    private static final String NO_EVIDENCE = "'[]'::jsonb";

    /** SQL that inserts the findings of a run. */
    String insert() {
        return insert("", "");
    }

    /**
     * SQL that inserts the findings of a run turn by turn: in the first those by everybody's speaking claims, in that of a source what its
     * further claims tell beyond what is found already.
     *
     * @param turns the sources that have one
     */
    String insertByTurns(Collection<String> turns) {
        String only = turns.stream()
                .map(source -> "when '%s' then %s.person_key is not null".formatted(source, source))
                .collect(joining(" ", " and case (select turn.source from suspect_turn turn) ", " else true end"));
        return insert(only, """
                where not exists (
                    select from finding f
                    where f.run_id = hit.run_id and f.scope = '%s' and f.rule = hit.rule and f.subject_key = hit.subject_key
                        and f.subject_part = hit.subject_part and f.distinction = hit.distinction)
                """.formatted(subject.scope()));
    }

    private String insert(String only, String unlessKnown) {
        return """
                insert into finding (run_id, rule, scope, subject_key, subject_part, distinction, severity, pending, amount, months,
                    unit_key, person_name, person_id_no, evidence, fingerprint, because_of, other_key)
                select distinct on (rule, subject_key, subject_part, distinction)
                    run_id, rule, '%s', subject_key, subject_part, distinction, severity, pending, amount, months,
                    unit_key, person_name, person_id_no, evidence, md5(severity || told), because_of, other_key
                from (
                %s
                ) as hit
                %sorder by rule, subject_key, subject_part, distinction, told, severity, pending, amount, months, unit_key,
                    person_name, person_id_no, own::text collate "C", because_of, other_key""".formatted(subject.scope(), select(only), unlessKnown);
    }

    /**
     * SQL that keeps the keys of the persons in whom some rule finds something, by everybody's first claims; the role of rules makes no
     * other tables than temporary ones.
     */
    String suspects() {
        return "create temporary table found_suspect on commit drop as\nselect %s as person_key\n%s\nwhere %s;\ngrant select on found_suspect to public"
                .formatted(subject.subjectKey(), subject.from(conditions()), conditions());
    }

    /** The conditions of all rules, one of which must hold. */
    String conditions() {
        return rules.stream().map(rule -> "(" + condition(rule) + ")").collect(joining("\n   or "));
    }

    /** SQL that is true when the one rule finds the case, joined from what stands in the place of its relations. */
    static String exists(Case subject, CompiledRule rule, Case.Stand stand) {
        return "select exists (" + found(subject, rule, stand) + ")";
    }

    /** SQL of what the one rule decides, a row for each case that it finds. */
    static String found(Case subject, CompiledRule rule, Case.Stand stand) {
        String values = expressions(rule);
        String when = "(" + rule.when().sql() + ")";
        return "select " + values + "\n" + subject.from(values + "\n" + when, stand) + "\nwhere " + when;
    }

    /** SQL of the evidence of the one rule in the case that it finds. */
    static String told(Case subject, CompiledRule rule, Case.Stand stand) {
        ScopeStatement one = new ScopeStatement(subject, List.of(rule));
        String values = one.evidence(rule) + " || " + one.ownEvidence(rule);
        String when = "(" + rule.when().sql() + ")";
        return "select " + values + "\n" + subject.from(values + "\n" + when, stand) + "\nwhere " + when;
    }

    private static String expressions(CompiledRule rule) {
        return "%s as severity, %s as pending, %s as amount, %s as months"
                .formatted(severity(rule), pending(rule), amount(rule), months(rule));
    }

    private String select(String only) {
        String arms = rules.stream().map(this::arm).collect(joining("\n  union all\n"));
        String keys = "%s as subject_key, %s as subject_part, %s as unit_key, %s as person_name, %s as person_id_no"
                .formatted(
                        subject.subjectKey(),
                        subject.subjectPart(),
                        subject.unitKey(),
                        subject.personName(),
                        subject.personIdNo());
        return """
                select found.*, found.facts::text collate "C" as told, found.facts || found.own as evidence, %s, this_run.run_id
                %s
                cross join lateral (
                %s
                ) as found
                where (%s)%s""".formatted(keys, subject.from(keys + "\n" + arms, Case.Stand.ONCE), arms, conditions(), only);
    }

    private String arm(CompiledRule rule) {
        return "  select '%s'::text as rule, %s, %s as distinction, %s as facts, %s as own, %s as because_of, %s as other_key where (%s)"
                .formatted(
                        rule.rule().id(),
                        expressions(rule),
                        distinction(rule),
                        evidence(rule),
                        ownEvidence(rule),
                        becauseOf(rule),
                        otherKey(rule),
                        condition(rule));
    }

    /** A rule over shared values looks at those of its own columns only. */
    private static String condition(CompiledRule rule) {
        String when = rule.when().sql();
        return rule.rule().of().isEmpty()
                ? when
                : "shared.of_columns = '%s' and (%s)"
                        .formatted(SharedValues.columns(rule.rule().of()), when);
    }

    private static String severity(CompiledRule rule) {
        String otherwise = "'" + rule.rule().severity().code() + "'";
        if (rule.severities().isEmpty()) {
            return otherwise;
        }
        return rule.severities().entrySet().stream()
                .map(e ->
                        "when (" + e.getValue().sql() + ") then '" + e.getKey().code() + "'")
                .collect(joining(" ", "case ", " else " + otherwise + " end"));
    }

    private static String pending(CompiledRule rule) {
        return rule.pending().map(p -> "coalesce((" + p.sql() + "), false)").orElse("false");
    }

    private static String amount(CompiledRule rule) {
        return rule.amount().map(a -> "(" + a.sql() + ")::numeric(14, 2)").orElse("null::numeric(14, 2)");
    }

    private static String months(CompiledRule rule) {
        return rule.months().map(m -> "(" + m.sql() + ")::integer").orElse("null::integer");
    }

    private String distinction(CompiledRule rule) {
        return rule.distinguish().isEmpty()
                ? "''"
                : rule.distinguish().stream()
                        .map(column -> "coalesce(" + qualified(column) + "::text, '')")
                        .collect(joining(" || '|' || "));
    }

    private String evidence(CompiledRule rule) {
        Set<String> columns = new LinkedHashSet<>(rule.evidence());
        columns.addAll(subject.standingEvidence());
        return columns.isEmpty() ? NO_EVIDENCE : array(columns);
    }

    /**
     * What sources say in columns of their own, and what a sentence tells further, stands behind the facts and is none of them: a new column
     * or another wording must change no fingerprint.
     */
    private String ownEvidence(CompiledRule rule) {
        Set<String> columns = new LinkedHashSet<>(rule.further());
        subject.ownEvidence().stream()
                .filter(column -> !rule.evidence().contains(column))
                .forEach(columns::add);
        return columns.isEmpty() ? NO_EVIDENCE : array(columns);
    }

    /** The rules that would explain the finding, in their order. */
    private static String becauseOf(CompiledRule rule) {
        return rule.becauseOf().isEmpty()
                ? "null::text[]"
                : rule.becauseOf().entrySet().stream()
                        .map(because -> because.getValue()
                                .map(when -> "case when (" + when.sql() + ") then '" + because.getKey() + "' end")
                                .orElse("'" + because.getKey() + "'"))
                        .collect(joining(", ", "array_remove(array[", "]::text[], null)"));
    }

    /** Another person whom the finding is about too. */
    private String otherKey(CompiledRule rule) {
        return subject.otherPerson()
                .filter(other -> rule.when().columns().stream().anyMatch(other.asked()::contains))
                .map(OtherPerson::key)
                .orElse("null::bigint");
    }

    private String array(Collection<String> columns) {
        return columns.stream()
                .map(column ->
                        "jsonb_build_object('column', '%s', 'value', %s::text)".formatted(column, qualified(column)))
                .collect(joining(", ", "jsonb_path_query_array(jsonb_build_array(", "), '$[*] ? (@.value != null)')"));
    }

    private String qualified(String column) {
        return Objects.requireNonNull(subject.columns().get(column)).qualified();
    }
}
