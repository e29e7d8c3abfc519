package io.heshi.examine.compile;

import io.heshi.catalogue.cases.Case;
import io.heshi.catalogue.cases.CaseColumn;
import io.heshi.catalogue.cases.Scope;
import io.heshi.definition.Because;
import io.heshi.definition.Fault;
import io.heshi.definition.Rule;
import io.heshi.definition.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A rule with its expressions taken apart and its columns looked up.
 *
 * @param becauseOf rules that explain what it finds, each with the condition under which it does
 * @param further columns that its sentence names beyond its evidence
 * @param sources every source that its columns come from
 */
public record CompiledRule(
        Rule rule,
        Expression when,
        Map<Severity, Expression> severities,
        Optional<Expression> pending,
        Optional<Expression> amount,
        Optional<Expression> months,
        List<String> evidence,
        List<String> further,
        Map<String, Optional<Expression>> becauseOf,
        List<String> distinguish,
        Set<String> sources) {

    /**
     * The rule, or what is wrong with its expressions and columns.
     *
     * @param settings thresholds by name; {@code setting.name} in an expression is replaced by its number
     */
    public static CompiledRule of(Rule rule, Case subject, Map<String, Integer> settings, List<Fault> faults) {
        return of(rule, subject, settings, new ColumnHint(Map.of()), faults);
    }

    /** The same; messages about unknown columns say which is meant. */
    public static CompiledRule of(
            Rule rule, Case subject, Map<String, Integer> settings, ColumnHint hint, List<Fault> faults) {
        Check check = new Check(rule, subject, settings, hint, faults);
        Expression when = check.expression("when", rule.when());
        Map<Severity, Expression> severities = new LinkedHashMap<>();
        rule.severityWhen()
                .forEach((severity, sql) ->
                        severities.put(severity, check.expression("severity." + severity.code(), sql)));
        Optional<Expression> pending = rule.pending().map(sql -> check.expression("pending", sql));
        Optional<Expression> amount = rule.amount().map(sql -> check.expression("amount", sql));
        Optional<Expression> months = rule.months().map(sql -> check.expression("months", sql));
        List<String> evidence = check.columns("evidence", rule.evidence());
        List<String> further = check.further(rule);
        Map<String, Optional<Expression>> becauseOf = check.becauseOf(rule);
        List<String> distinguish = check.columns("distinguish", rule.distinguish());
        rule.of().forEach(column -> check.sources.add(column.substring(0, column.indexOf('.'))));
        return new CompiledRule(
                rule,
                when,
                severities,
                pending,
                amount,
                months,
                evidence,
                further,
                becauseOf,
                distinguish,
                check.sources);
    }

    /** The same where it cannot be told what waits: all that it finds does. */
    public CompiledRule allPending() {
        return new CompiledRule(
                rule,
                when,
                severities,
                Optional.of(Expression.parse("true", Map.of())),
                amount,
                months,
                evidence,
                further,
                becauseOf,
                distinguish,
                sources);
    }

    /** The sources without which the rule is not run at all. */
    public Set<String> needs() {
        return rule.needs().<Set<String>>map(Set::copyOf).orElse(sources);
    }

    private static final class Check {
        private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_.]+");

        private final Rule rule;
        private final Case subject;
        private final Map<String, Integer> settings;
        private final ColumnHint hint;
        private final List<Fault> faults;
        private final Set<String> sources = new LinkedHashSet<>();

        Check(Rule rule, Case subject, Map<String, Integer> settings, ColumnHint hint, List<Fault> faults) {
            this.hint = hint;
            this.settings = settings;
            this.rule = rule;
            this.subject = subject;
            this.faults = faults;
        }

        Expression expression(String key, String sql) {
            Expression expression = Expression.parse(sql, settings);
            expression.faults().forEach(fault -> faults.add(new Fault(rule.placeOf(key), key, fault)));
            expression.columns().forEach(column -> use(key, column));
            return expression;
        }

        List<String> columns(String key, List<String> names) {
            List<String> known = new ArrayList<>();
            for (String name : names) {
                String item = key + "[" + (names.indexOf(name) + 1) + "]";
                if (!NAME.matcher(name).matches()) {
                    faults.add(new Fault(
                            rule.placeOf(item),
                            item,
                            "规则 %s：这里只能写列名，不能写表达式：%s".formatted(rule.id(), name),
                            "rule %s: only names of columns may stand here, no expressions: %s"
                                    .formatted(rule.id(), name)));
                } else if (use(item, name)) {
                    known.add(name);
                }
            }
            return known;
        }

        /** A rule does not need what its sentence tells beside its evidence. */
        List<String> further(Rule rule) {
            Set<String> further = new LinkedHashSet<>();
            rule.says().ifPresent(says -> {
                says.zh().columns().stream()
                        .filter(name -> isKnown("says.zh", name))
                        .forEach(further::add);
                says.en().columns().stream()
                        .filter(name -> isKnown("says.en", name))
                        .forEach(further::add);
            });
            rule.evidence().forEach(further::remove);
            subject.standingEvidence().forEach(further::remove);
            return List.copyOf(further);
        }

        /** Nor does it need what it takes to tell what explains it. */
        Map<String, Optional<Expression>> becauseOf(Rule rule) {
            Map<String, Optional<Expression>> becauseOf = new LinkedHashMap<>();
            for (int i = 0; i < rule.becauseOf().size(); i++) {
                Because because = rule.becauseOf().get(i);
                String key = "because_of[" + (i + 1) + "].when";
                becauseOf.put(because.rule(), because.when().map(sql -> {
                    Expression expression = Expression.parse(sql, settings);
                    expression.faults().forEach(fault -> faults.add(new Fault(rule.placeOf(key), key, fault)));
                    expression.columns().forEach(column -> isKnown(key, column));
                    return expression;
                }));
            }
            return becauseOf;
        }

        private boolean isKnown(String key, String name) {
            if (subject.columns().containsKey(name)) {
                return true;
            }
            faults.add(new Fault(rule.placeOf(key), key, hint.unknown(rule.id(), subject, name)));
            return false;
        }

        private boolean use(String key, String name) {
            CaseColumn column = subject.columns().get(name);
            if (column == null) {
                return isKnown(key, name);
            }
            // A derived column made of all sources says something as long as one of them is there.
            if (column.sources().size() == 1 || subject.scope() != Scope.PERSON) {
                sources.addAll(column.sources());
            }
            return true;
        }
    }
}
