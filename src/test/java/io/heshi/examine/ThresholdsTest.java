package io.heshi.examine;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.definition.Definitions;
import io.heshi.definition.Example;
import io.heshi.definition.Rule;
import io.heshi.definition.Setting;
import io.heshi.definition.Severity;
import io.heshi.definition.read.DefinitionReader;
import io.heshi.testing.TestDatabase;
import io.heshi.testing.TestPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A threshold does what it says: changed, it changes what a rule finds, and it breaks no rule's own examples. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThresholdsTest {
    private static final Pattern NAMED = Pattern.compile("setting\\.([a-z_0-9]+)");
    private static final int FAR = 10_000;

    /** Whose effect is a figure, a date or a sheet, and tested there. */
    private static final Set<String> OF_FIGURES =
            Set.of("grace_workdays", "education_by_degree", "other_postgraduate_is_master", "gender_gap_points");

    private static final Set<String> OF_RUNS =
            Set.of("brake_least", "brake_times", "correction_runs", "missing_least", "missing_percent", "rule_seconds");

    private final Definitions definitions = DefinitionReader.read(Path.of("jobs"));
    private TestDatabase server;

    @BeforeAll
    void start() {
        server = TestPostgres.fresh();
    }

    @AfterAll
    void close() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "double"})
    void other_thresholds_leave_the_examples_as_they_are(String change) {
        IntUnaryOperator changed = change.equals("none") ? value -> 0 : value -> 2 * value + 1;
        Map<String, Setting> settings = new HashMap<>();
        definitions
                .settings()
                .forEach((name, s) -> settings.put(
                        name, new Setting(name, changed.applyAsInt(s.value()), s.title(), s.unit(), s.place())));

        assertThat(faults(definitions.rules(), settings)).isEmpty();
    }

    private List<Arguments> uses() {
        List<Arguments> uses = new ArrayList<>();
        definitions
                .rules()
                .values()
                .forEach(rule -> thresholds(rule).forEach(name -> uses.add(Arguments.of(rule.id(), name))));
        return uses;
    }

    /** Whether the rule finds, or how severe it is, hangs on the threshold in at least one of its own examples. */
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("uses")
    void a_changed_threshold_changes_what_the_rule_says(String id, String threshold) {
        Rule rule = definitions.rule(id).orElseThrow();

        assertThat(List.of(0, FAR))
                .as("no example of %s tells %s", id, threshold)
                .anySatisfy(value -> assertThat(conditions(rule, threshold))
                        .anySatisfy(condition -> assertThat(told(only(rule, condition, Map.of(threshold, value))))
                                .isNotEqualTo(told(only(rule, condition, Map.of())))));
    }

    @Test
    void every_threshold_does_something() {
        Set<String> used = new TreeSet<>(OF_FIGURES);
        used.addAll(OF_RUNS);
        definitions.rules().values().forEach(rule -> used.addAll(thresholds(rule)));

        assertThat(used).containsExactlyElementsOf(definitions.settings().keySet());
    }

    @Test
    void the_examples_of_a_rule_name_every_threshold_that_they_stand_on() {
        assertThat(definitions.rules().values())
                .allSatisfy(rule -> assertThat(rule.examples())
                        .as(rule.id())
                        .allSatisfy(example ->
                                assertThat(example.settings().keySet()).containsAll(thresholds(rule))));
    }

    private static Set<String> thresholds(Rule rule) {
        Set<String> names = new TreeSet<>();
        expressions(rule).forEach(sql -> NAMED.matcher(sql).results().forEach(m -> names.add(m.group(1))));
        return names;
    }

    private static List<String> conditions(Rule rule, String threshold) {
        return Stream.concat(
                        Stream.of(rule.when(), rule.pending().orElse("true")),
                        rule.severityWhen().values().stream().map(sql -> "(" + rule.when() + ") and (" + sql + ")"))
                .filter(sql -> sql.contains("setting." + threshold))
                .toList();
    }

    private static Stream<String> expressions(Rule rule) {
        return Stream.of(Stream.of(rule.when()), rule.severityWhen().values().stream(), rule.pending().stream())
                .flatMap(s -> s);
    }

    /** The rule with one condition for all, its examples under other thresholds. */
    private static Rule only(Rule rule, String when, Map<String, Integer> otherwise) {
        List<Example> examples = rule.examples().stream()
                .map(example -> {
                    Map<String, Integer> settings = new HashMap<>(example.settings());
                    settings.putAll(otherwise);
                    return new Example(example.finds(), example.values(), settings, "", example.place());
                })
                .toList();
        return new Rule(
                rule.id(),
                rule.title(),
                rule.scope(),
                rule.of(),
                Severity.INFO,
                Map.of(),
                when,
                Optional.empty(),
                rule.needs(),
                rule.evidence(),
                Optional.empty(),
                List.of(),
                rule.distinguish(),
                Optional.empty(),
                Optional.empty(),
                rule.money(),
                rule.basis(),
                rule.advice(),
                examples,
                rule.place(),
                rule.places());
    }

    private List<String> told(Rule rule) {
        return faults(Map.of(rule.id(), rule), definitions.settings());
    }

    private List<String> faults(Map<String, Rule> rules, Map<String, Setting> settings) {
        return new RuleCheck(server.dataSource())
                        .faults(new Definitions(
                                definitions.jobs(),
                                definitions.sources(),
                                rules,
                                definitions.codes(),
                                settings,
                                definitions.linkages(),
                                definitions.owners(),
                                definitions.hash()))
                        .stream()
                        .map(fault -> fault.place() + " " + fault.message())
                        .toList();
    }
}
