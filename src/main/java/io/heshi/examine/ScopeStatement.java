package io.heshi.examine;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rules of one scope as SQL: a prefilter over all conditions drops the cases that no rule finds, and only the rest are expanded into
 * findings.
 *
 * @param relation the case
 * @param rules not empty
 */
record ScopeStatement(CaseRelation relation, List<CompiledRule> rules) {

    /** SQL that inserts the findings of a run. Claims beyond a person's first are examined too, but find nothing twice. */
    String insert(RunParts parts) {
        String passes = Stream.concat(
                        Stream.of(parts),
                        parts.present().entrySet().stream()
                                .filter(Map.Entry::getValue)
                                .map(source -> parts.variantOf(source.getKey())))
                .map(this::select)
                .collect(joining("\nunion all\n"));
        return """
                insert into finding (run_id, rule, scope, subject_key, subject_part, distinction, severity, pending, amount, months,
                    unit_key, person_name, person_id_no, evidence, fingerprint)
                select distinct on (rule, subject_key, subject_part, distinction)
                    %d, rule, '%s', subject_key, subject_part, distinction, severity, pending, amount, months,
                    unit_key, person_name, person_id_no, evidence, md5(severity || evidence::text)
                from (
                %s
                ) as hit
                order by rule, subject_key, subject_part, distinction, variant collate "C", evidence::text collate "C", severity, pending, amount, months, unit_key,
                    person_name, person_id_no""".formatted(parts.run().id(), relation.scope().code(), passes);
    }

    /** SQL that gives the keys of the cases in which some rule finds something, by everybody's first claims. */
    String suspects(RunParts parts) {
        return "select %s as person_key\n%s\nwhere %s"
                .formatted(relation.subjectKey(), relation.from(parts), prefilter());
    }

    private String prefilter() {
        return rules.stream().map(rule -> "(" + rule.when().sql() + ")").collect(joining("\n   or "));
    }

    /** SQL that is true when the one rule finds the case of the given parts. */
    static String exists(CaseRelation relation, CompiledRule rule, CaseRelation.Parts parts) {
        return "select exists (select " + expressions(rule) + "\n" + relation.from(parts) + "\nwhere ("
                + rule.when().sql() + "))";
    }

    private static String expressions(CompiledRule rule) {
        return "%s as severity, %s as pending, %s as amount, %s as months"
                .formatted(severity(rule), pending(rule), amount(rule), months(rule));
    }

    private String select(RunParts parts) {
        String arms = rules.stream().map(this::arm).collect(joining("\n  union all\n"));
        return """
                select found.*, %s as subject_key, %s as subject_part, %s as unit_key, %s as person_name, %s as person_id_no,
                    '%s' as variant
                %s
                cross join lateral (
                %s
                ) as found
                where %s""".formatted(
                        relation.subjectKey(),
                        relation.subjectPart(),
                        relation.unitKey(),
                        relation.personName(),
                        relation.personIdNo(),
                        parts.variant(),
                        relation.from(parts),
                        arms,
                        prefilter());
    }

    private String arm(CompiledRule rule) {
        return "  select '%s'::text as rule, %s, %s as distinction, %s as evidence where (%s)"
                .formatted(
                        rule.rule().id(),
                        expressions(rule),
                        distinction(rule),
                        evidence(rule),
                        rule.when().sql());
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

    private static String distinction(CompiledRule rule) {
        if (rule.distinguish().isEmpty()) {
            return "''";
        }
        return rule.distinguish().stream()
                .map(column -> "coalesce(" + qualified(column) + "::text, '')")
                .collect(joining(" || '|' || "));
    }

    private String evidence(CompiledRule rule) {
        Set<String> columns = new LinkedHashSet<>(rule.evidence());
        columns.addAll(relation.standingEvidence());
        if (columns.isEmpty()) {
            return "'[]'::jsonb";
        }
        return columns.stream()
                .map(column ->
                        "jsonb_build_object('column', '%s', 'value', %s::text)".formatted(column, qualified(column)))
                .collect(joining(", ", "jsonb_path_query_array(jsonb_build_array(", "), '$[*] ? (@.value != null)')"));
    }

    private static String qualified(String column) {
        return column.indexOf('.') < 0 ? "derived." + column : column;
    }
}
