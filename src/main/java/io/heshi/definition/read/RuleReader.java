package io.heshi.definition.read;

import io.heshi.catalogue.cases.Scope;
import io.heshi.definition.AmountKind;
import io.heshi.definition.Because;
import io.heshi.definition.Example;
import io.heshi.definition.Rule;
import io.heshi.definition.Says;
import io.heshi.definition.Sentence;
import io.heshi.definition.Severity;
import io.heshi.definition.yaml.DefinitionFile;
import io.heshi.definition.yaml.DefinitionName;
import io.heshi.definition.yaml.Faults;
import io.heshi.definition.yaml.Section;
import io.heshi.definition.yaml.Value;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the rules below {@code rules/}. */
final class RuleReader {
    private static final String[] KEYS = {
        "rule",
        "title",
        "over",
        "of",
        "severity",
        "when",
        "pending",
        "needs",
        "evidence",
        "says",
        "because_of",
        "distinguish",
        "amount",
        "months",
        "money",
        "basis",
        "advice",
        "examples_assume",
        "examples"
    };
    private static final String SETTING = "setting";
    private static final String OTHERWISE = "otherwise";
    private static final String FINDS = "finds";
    private static final String PASSES = "passes";
    private static final String SAYS = "says";

    private static final String EXAMPLES =
            "[{finds: {finance: {gross_pay: 5000}}}, {passes: {finance: {gross_pay: 0}}}]";

    private final DefinitionFile file;
    private final SourceNames sources;

    RuleReader(DefinitionFile file, SourceNames sources) {
        this.file = file;
        this.sources = sources;
    }

    Optional<Rule> read(Faults faults) {
        return file.yaml(faults).flatMap(root -> root.section(KEYS)).map(this::rule);
    }

    private Rule rule(Section top) {
        Map<Severity, String> severityWhen = new LinkedHashMap<>();
        return new Rule(
                id(top),
                top.label("title"),
                top.required("over")
                        .flatMap(v -> v.oneOf(Scope.all(), Scope::code))
                        .orElse(Scope.PERSON),
                of(top),
                top.required("severity").flatMap(v -> severity(v, severityWhen)).orElse(Severity.MEDIUM),
                severityWhen,
                top.text("when"),
                top.optional("pending").flatMap(Value::text),
                top.optional("needs").map(needs -> needs.emptyList() ? List.of() : sources.read(needs)),
                top.texts("evidence"),
                top.optional("says").flatMap(RuleReader::says),
                top.optional("because_of").map(RuleReader::becauseOf).orElse(List.of()),
                top.optionalTexts("distinguish"),
                top.optional("amount").flatMap(Value::text),
                top.optional("months").flatMap(Value::text),
                top.optional("money")
                        .flatMap(v -> v.oneOf(AmountKind.values(), AmountKind::code))
                        .orElse(AmountKind.SUSPECTED),
                top.text("basis"),
                top.label("advice"),
                top.required("examples", EXAMPLES)
                        .map(examples -> examples(examples, assumed(top)))
                        .orElse(List.of()),
                top.optional("rule").map(Value::place).orElse(top.place()),
                top.places());
    }

    private static Optional<Says> says(Value value) {
        return value.sectionLike("{zh: …, en: …}", "zh", "en")
                .map(section -> new Says(sentence(section, "zh"), sentence(section, "en")));
    }

    private static Sentence sentence(Section says, String language) {
        Optional<Value> written = says.required(language);
        return Sentence.parse(
                written.flatMap(Value::text).orElse(""), fault -> written.ifPresent(value -> value.fault(fault)));
    }

    private static List<Because> becauseOf(Value list) {
        return list.items().stream().flatMap(item -> because(item).stream()).toList();
    }

    private static Optional<Because> because(Value item) {
        if (item.isText()) {
            return item.name(DefinitionName.RULE).map(rule -> new Because(rule, Optional.empty()));
        }
        return item.section("rule", "when")
                .map(section -> new Because(
                        section.required("rule")
                                .flatMap(v -> v.name(DefinitionName.RULE))
                                .orElse(""),
                        section.required("when").flatMap(Value::text)));
    }

    /** The columns are looked up when all sources are read. */
    private static List<String> of(Section top) {
        boolean shared = top.optional("over").filter(Value::isText).flatMap(Value::text).stream()
                .anyMatch(Scope.SHARED.code()::equals);
        if (!shared) {
            top.optional("of").ifPresent(v -> v.fault("rule.of_is_for_shared", Scope.SHARED.code()));
            return List.of();
        }
        return top.required("of", "[finance.bank_account]")
                .map(v -> v.isText() ? v.text().map(List::of).orElse(List.of()) : texts(v))
                .orElse(List.of());
    }

    private static List<String> texts(Value list) {
        return list.distinctTexts().stream()
                .flatMap(item -> item.text().stream())
                .toList();
    }

    private String id(Section top) {
        Optional<Value> value = top.required("rule");
        Optional<String> id = value.flatMap(v -> v.name(DefinitionName.RULE));
        if (id.isPresent() && !file.stem().equals(id.get()) && !file.stem().startsWith(id.get() + "-")) {
            value.ifPresent(v -> v.fault("rule.file_named_yaml_yaml", file.stem(), id.get()));
        }
        return id.orElse("");
    }

    private static Optional<Severity> severity(Value value, Map<Severity, String> when) {
        if (value.isText()) {
            return word(value);
        }
        Optional<Section> section = value.section("high", "medium", "low", "info", OTHERWISE);
        for (Section.Named named : section.map(Section::all).orElse(List.of())) {
            Arrays.stream(Severity.values())
                    .filter(severity -> severity.code().equals(named.name()))
                    .forEach(severity -> named.value().text().ifPresent(sql -> when.put(severity, sql)));
        }
        return section.flatMap(s -> s.required(OTHERWISE)).flatMap(RuleReader::word);
    }

    private static Optional<Severity> word(Value value) {
        return value.oneOf(Severity.values(), Severity::code, Severity::zh);
    }

    /** The thresholds that every example stands on which does not say otherwise itself. */
    private static Map<String, Integer> assumed(Section top) {
        Map<String, Integer> assumed = new LinkedHashMap<>();
        top.optional("examples_assume").ifPresent(value -> numbers(value, assumed));
        return assumed;
    }

    private static void numbers(Value value, Map<String, Integer> numbers) {
        value.anyKeys()
                .map(Section::all)
                .orElse(List.of())
                .forEach(named -> named.value().wholeNumber(0).ifPresent(n -> numbers.put(named.name(), n)));
    }

    private static List<Example> examples(Value value, Map<String, Integer> assumed) {
        List<Value> items = value.items();
        List<Example> examples = items.stream()
                .map(item -> example(item, assumed))
                .flatMap(Optional::stream)
                .toList();
        // A faulty example may be the one that is missed: its own fault is enough.
        if (examples.size() == items.size()) {
            for (boolean finds : new boolean[] {true, false}) {
                if (examples.stream().noneMatch(e -> e.finds() == finds)) {
                    String lacking = finds ? FINDS : PASSES;
                    value.fault("rule.least_one_example_with", lacking);
                }
            }
        }
        return examples;
    }

    private static Optional<Example> example(Value item, Map<String, Integer> assumed) {
        return item.section(FINDS, PASSES, SAYS).flatMap(section -> {
            Optional<Value> finds = section.optional(FINDS);
            Optional<Value> passes = section.optional(PASSES);
            if (finds.isPresent() == passes.isPresent()) {
                item.fault("rule.either", FINDS, PASSES);
                return Optional.empty();
            }
            Optional<Value> says = section.optional(SAYS);
            if (passes.isPresent()) {
                says.ifPresent(value -> value.fault("says.of_passes", FINDS));
            }
            String sentence = says.flatMap(Value::text).orElse("");
            return finds.or(() -> passes)
                    .flatMap(Value::anyKeys)
                    .map(said -> new Example(
                            finds.isPresent(), values(said), settings(said, assumed), sentence, item.place()));
        });
    }

    private static Map<String, Integer> settings(Section said, Map<String, Integer> assumed) {
        Map<String, Integer> settings = new LinkedHashMap<>(assumed);
        said.optional(SETTING).ifPresent(value -> numbers(value, settings));
        return settings;
    }

    private static Map<String, Map<String, String>> values(Section said) {
        Map<String, Map<String, String>> values = new LinkedHashMap<>();
        for (Section.Named named : said.all()) {
            if (named.name().equals(SETTING)) {
                continue;
            }
            if (named.value().isKeys()) {
                Map<String, String> group = values.computeIfAbsent(named.name(), n -> new LinkedHashMap<>());
                named.value().anyKeys().map(Section::all).orElse(List.of()).forEach(cell -> put(group, cell));
            } else {
                put(values.computeIfAbsent("", n -> new LinkedHashMap<>()), named);
            }
        }
        return values;
    }

    private static void put(Map<String, String> group, Section.Named cell) {
        cell.value().textOrNothing().ifPresent(text -> group.put(cell.name(), text));
    }
}
