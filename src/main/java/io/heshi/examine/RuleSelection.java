package io.heshi.examine;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import io.heshi.catalogue.ClaimKind;
import io.heshi.catalogue.Label;
import io.heshi.catalogue.Texts;
import io.heshi.catalogue.cases.Case;
import io.heshi.catalogue.cases.CaseColumn;
import io.heshi.catalogue.cases.Scope;
import io.heshi.definition.Definitions;
import io.heshi.definition.Fault;
import io.heshi.definition.Job;
import io.heshi.definition.Rule;
import io.heshi.definition.Source;
import io.heshi.examine.compile.CompiledRule;
import io.heshi.store.sql.RunSql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which rules of a job can be run: those whose sources are there, and of whose columns none is unsound in this run. A rule that goes by a
 * column gone bad would accuse and clear in bulk; it is left out and told, and what it found before stays as it is.
 */
record RuleSelection(
        RunSql sql,
        Job job,
        Definitions definitions,
        Cases cases,
        KnownSources known,
        KnownColumns columns,
        BlindRules blind) {
    private static final Texts TEXTS = Texts.load("examine");
    private static final String MISSING_UNITS = "missing_since";

    /** Records every rule of the job, and gives those to be run. */
    Map<Scope, List<CompiledRule>> select() {
        boolean hasHistory =
                sql.query("examine/21-history").query(Boolean.class).single();
        Map<Scope, List<CompiledRule>> byScope = new LinkedHashMap<>();
        Set<String> none = columns.none();
        int position = 0;
        for (Rule rule : definitions.rules(job)) {
            Case subject = cases.of(rule.scope());
            CompiledRule compiled = compile(rule, subject);
            RuleColumns reads = RuleColumns.of(compiled, subject, units());
            Optional<Label> reason = reason(compiled, subject, reads, none);
            boolean runs = reason.isEmpty();
            Set<String> sources = sources(compiled, subject, reads);
            List<Label> unsteady = unsteady(sources, reads);
            Set<String> unitless = withoutUnits(reads);
            Set<String> named = new HashSet<>(sources);
            named.retainAll(known.ever());
            Set<String> expected = new HashSet<>(named);
            expected.retainAll(job.sources());
            sql.query("examine/30-record-rule")
                    .param("rule", rule.id())
                    .param("position", ++position)
                    .param("examined", runs)
                    .param(
                            "conclusive",
                            runs
                                    && unsteady.isEmpty()
                                    && unitless.stream().noneMatch(source -> columns.anyGone(ofUnits(source)))
                                    && known.complete().containsAll(expected))
                    .param("whole", hasHistory && known.complete().containsAll(named))
                    .param(
                            "reason",
                            reason.or(() -> inconclusive(unsteady))
                                    .or(() -> unitless(unitless))
                                    .map(Label::both)
                                    .orElse(""))
                    .param("money", rule.money().code())
                    .param("basis", basis(compiled, subject))
                    .param("given", String.join(" ", given(sources, reads)))
                    .update();
            if (runs) {
                byScope.computeIfAbsent(rule.scope(), scope -> new ArrayList<>())
                        .add(columns.unsound(reads.pending()).isEmpty() ? compiled : compiled.allPending());
            }
        }
        return byScope;
    }

    private Optional<Label> reason(CompiledRule rule, Case subject, RuleColumns reads, Set<String> none) {
        Set<String> missing = new TreeSet<>(rule.needs());
        missing.removeAll(known.complete());
        if (!missing.isEmpty()) {
            return Optional.of(TEXTS.of(
                    "without_source",
                    Map.of("sources", listed(missing.stream().map(this::title).toList()))));
        }
        Collection<KnownColumns.Known> unsound = columns.unsound(reads.when()).values();
        if (!unsound.isEmpty()) {
            return Optional.of(TEXTS.of(
                    "unsound_column",
                    Map.of(
                            "columns",
                            listed(unsound.stream()
                                    .map(column -> TEXTS.of(
                                            column.state(),
                                            Map.of(
                                                    "column", name(column.name()),
                                                    "share", column.share())))
                                    .toList()))));
        }
        List<String> of = rule.rule().of();
        Set<String> blindOf = !of.isEmpty() && none.containsAll(of) ? new TreeSet<>(of) : Set.of();
        List<Label> lacking = (blindOf.isEmpty() ? blind(rule, subject, reads, none) : blindOf)
                .stream().map(column -> name(column)).toList();
        return lacking.isEmpty()
                ? Optional.empty()
                : Optional.of(TEXTS.of("without_column", Map.of("columns", listed(lacking))));
    }

    /** The columns without which the rule sees nothing; what is said of units that nobody gives is told by the columns of the unit. */
    private Set<String> blind(CompiledRule rule, Case subject, RuleColumns reads, Set<String> none) {
        Set<String> lacking = new HashSet<>(irreplaceable(none, reads.when()));
        Set<String> ofUnits = withoutUnits(reads).stream()
                .flatMap(source -> RuleColumns.ofUnits(source).stream())
                .collect(toSet());
        lacking.addAll(ofUnits);
        return blind.without(rule, subject, lacking).stream()
                .flatMap(column -> ofUnits.contains(column) ? ofUnits(source(column)).stream() : Stream.of(column))
                .collect(toCollection(TreeSet::new));
    }

    /** The sources of whose units the condition asks and of which no row gives a unit. */
    private Set<String> withoutUnits(RuleColumns reads) {
        return reads.partly().stream()
                .filter(column -> RuleColumns.OF_UNIT.contains(field(column)))
                .map(RuleSelection::source)
                .filter(known.complete()::contains)
                .filter(source -> columns.given(ofUnits(source)).isEmpty())
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> ofUnits(String source) {
        return RuleColumns.OF_UNIT.stream().map(field -> source + "." + field).collect(toSet());
    }

    private static Optional<Label> unitless(Set<String> sources) {
        return sources.isEmpty()
                ? Optional.empty()
                : Optional.of(TEXTS.of("without_units", Map.of("sources", String.join(", ", sources))));
    }

    private List<Label> unsteady(Set<String> sources, RuleColumns reads) {
        Set<String> whole = columns.unsteadySources();
        Set<String> lookedAt = new TreeSet<>(sources);
        reads.when().stream().map(RuleSelection::source).forEach(lookedAt::add);
        lookedAt.retainAll(whole);
        Set<String> goesBy = new HashSet<>(reads.when());
        goesBy.addAll(reads.partly());
        Stream<Label> parts = columns.unsteady(goesBy).stream()
                .filter(column -> !whole.contains(source(column)))
                .map(this::name);
        return Stream.concat(lookedAt.stream().map(this::title), parts).toList();
    }

    private static Optional<Label> inconclusive(List<Label> unsteady) {
        return unsteady.isEmpty()
                ? Optional.empty()
                : Optional.of(TEXTS.of("unsteady_column", Map.of("columns", listed(unsteady))));
    }

    /** What no source gives of those by which the rule goes: one that another of them gives is not missed. */
    private Set<String> irreplaceable(Set<String> none, Set<String> read) {
        Set<String> given =
                columns.given(read).stream().map(RuleSelection::field).collect(toSet());
        return none.stream().filter(column -> !given.contains(field(column))).collect(toSet());
    }

    private static String source(String column) {
        return column.substring(0, column.indexOf('.'));
    }

    private static String field(String column) {
        return column.substring(column.indexOf('.') + 1);
    }

    private static Label listed(List<Label> labels) {
        return new Label(
                labels.stream().map(Label::zh).collect(joining("、")),
                labels.stream().map(Label::en).collect(joining(", ")));
    }

    private Label title(String source) {
        return definitions.source(source).map(Source::title).orElseGet(() -> new Label(source, source));
    }

    private Label name(String column) {
        CaseColumn described = cases.all().stream()
                .flatMap(subject -> Optional.ofNullable(subject.columns().get(column)).stream())
                .findFirst()
                .orElse(null);
        return described == null
                ? new Label(column, column)
                : new Label(column + " " + described.label().zh(), column);
    }

    /** All that decides what the rule finds, but the data: where that has changed, its last night is no measure. */
    private String basis(CompiledRule rule, Case subject) {
        String asked = new ScopeStatement(subject, List.of(rule)).suspects() + rule.distinguish() + rule.pending();
        return rule.rule().scope() == Scope.PERSON ? asked : asked + new TreeMap<>(job.settings());
    }

    /** The sources that the rule looks at; those that nothing names, where its condition reads them. */
    private static Set<String> sources(CompiledRule rule, Case subject, RuleColumns reads) {
        Set<String> sources = new TreeSet<>(rule.sources());
        reads.when().stream()
                .map(RuleSelection::source)
                .filter(subject.furtherSources()::contains)
                .forEach(sources::add);
        return sources;
    }

    private Set<String> given(Set<String> sources, RuleColumns reads) {
        Set<String> given = new TreeSet<>(sources);
        given.retainAll(known.complete());
        // Whoever asks which units a source no longer names is not misled by it.
        given.removeIf(source -> reads.when().contains(source + "." + MISSING_UNITS));
        Set<String> read = new HashSet<>(reads.when());
        read.addAll(reads.pending());
        given.addAll(columns.given(read));
        return given;
    }

    private String units() {
        return definitions.sources().values().stream()
                .filter(source -> source.claims() == ClaimKind.UNIT)
                .map(Source::name)
                .findFirst()
                .orElse("");
    }

    private CompiledRule compile(Rule rule, Case subject) {
        List<Fault> faults = new ArrayList<>();
        CompiledRule compiled = CompiledRule.of(rule, subject, job.settings(), faults);
        if (!faults.isEmpty()) {
            throw new IllegalStateException(faults.get(0).toString());
        }
        return compiled;
    }
}
