package io.heshi.examine;

import static java.util.stream.Collectors.toSet;

import io.heshi.catalogue.cases.Case;
import io.heshi.examine.compile.CompiledRule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The columns of sources that a rule goes by: what it finds, and what it lets wait, depends on them. What it only shows does not count.
 *
 * @param when by name, {@code hr.retire_date}: those of the condition
 * @param pending those of the condition under which a finding waits
 * @param partly those on which something of the condition stands that it can do without: by code and name units are told, by dates who is
 *     not yet or no longer in post; where they are bad the rule runs, but clears nothing while they are unsteady
 */
record RuleColumns(Set<String> when, Set<String> pending, Set<String> partly) {
    private static final List<String> IN_POST = List.of("person_status", "insurance_status", "pay_month", "gross_pay");
    /** What the relations of persons have besides the columns of sources, and what each follows from. */
    private static final Map<String, List<String>> MADE_OF = Map.ofEntries(
            Map.entry("active", IN_POST),
            Map.entry("active_at_all", IN_POST),
            Map.entry("pays", List.of("pay_month", "gross_pay")),
            Map.entry("person_key", List.of("id_no")),
            Map.entry("id_fault", List.of("id_no")),
            Map.entry("name_key", List.of("name")),
            Map.entry("names", List.of("name")),
            Map.entry("pay_units", List.of("gross_pay", "pay_month")),
            Map.entry("extra_pay", List.of("gross_pay", "pay_month")),
            Map.entry("arrears", List.of("pay_month")));

    /** The columns by which a source tells its units. */
    static final List<String> OF_UNIT = List.of("unit_code", "unit_name");

    private static final List<String> DATES_IN_POST =
            List.of("unit_entry_date", "quota_entry_date", "event_date", "retire_date");

    private static final Map<String, List<String>> PARTLY_OF = Map.of(
            "unit_key", OF_UNIT,
            "unit_known", OF_UNIT,
            "units", OF_UNIT,
            "pay_units", OF_UNIT,
            "missing_since", OF_UNIT,
            "active", DATES_IN_POST,
            "active_at_all", DATES_IN_POST,
            "person_status", DATES_IN_POST);

    private static final Map<String, List<String>> OF_HOLDERS =
            Map.of("shared.in_post", IN_POST, "shared.names", List.of("name"), "shared.units", OF_UNIT);

    private static final String UNIT = "unit";
    private static final String ID = "id_no";

    /** @param units the source of units */
    static RuleColumns of(CompiledRule rule, Case subject, String units) {
        Set<String> when = columns(subject, rule.when().sql(), units);
        when.addAll(shared(rule, when));
        subject.goesBy().stream()
                .filter(name -> rule.sources().contains(name.substring(0, name.indexOf('.'))))
                .forEach(when::add);
        return new RuleColumns(
                when,
                rule.pending().map(p -> columns(subject, p.sql(), units)).orElse(Set.of()),
                partly(subject, rule.when().sql(), when));
    }

    /** @param goesBy columns that the expression goes by besides those that it reads */
    static Set<String> partly(Case subject, String sql, Set<String> goesBy) {
        Set<String> read = new LinkedHashSet<>(subject.stored(sql));
        read.addAll(goesBy);
        Set<String> columns = new LinkedHashSet<>(subject.leansOn());
        for (String stored : read) {
            int dot = stored.indexOf('.');
            PARTLY_OF
                    .getOrDefault(stored.substring(dot + 1), List.of())
                    .forEach(field -> columns.add(stored.substring(0, dot + 1) + field));
        }
        return columns;
    }

    /** The columns that shared values stand in, and what the figures of their holders are counted by in the same sources. */
    private static Set<String> shared(CompiledRule rule, Set<String> when) {
        Set<String> columns = new LinkedHashSet<>(rule.rule().of());
        for (String column : rule.rule().of()) {
            String source = column.substring(0, column.indexOf('.') + 1);
            columns.add(source + ID);
            OF_HOLDERS.forEach((figure, fields) -> {
                if (when.contains(figure)) {
                    fields.forEach(field -> columns.add(source + field));
                }
            });
        }
        return columns;
    }

    /** What is said of a source's units, in its own columns and in what is made of them: {@code finance.pay_units}. */
    static Set<String> ofUnits(String source) {
        return Stream.concat(
                        OF_UNIT.stream(),
                        PARTLY_OF.entrySet().stream()
                                .filter(made -> made.getValue().equals(OF_UNIT))
                                .map(Map.Entry::getKey))
                .map(field -> source + "." + field)
                .collect(toSet());
    }

    static Map<String, List<String>> madeOf() {
        return MADE_OF;
    }

    static Set<String> columns(Case subject, String sql, String units) {
        Set<String> columns = new LinkedHashSet<>();
        for (String stored : subject.stored(sql)) {
            int dot = stored.indexOf('.');
            String alias = stored.substring(0, dot);
            String field = stored.substring(dot + 1);
            String source = alias.equals(UNIT) ? units : alias;
            MADE_OF.getOrDefault(field, List.of(field)).forEach(of -> columns.add(source + "." + of));
            if (alias.equals(subject.figures())) {
                Optional.ofNullable(subject.columns().get(field)).stream()
                        .flatMap(figure -> figure.sources().stream())
                        .forEach(of -> columns.add(of + "." + field));
            }
            // Who somebody is decides whose values these are.
            if (subject.columns().containsKey(source + "." + ID)) {
                columns.add(source + "." + ID);
            }
        }
        return columns;
    }
}
