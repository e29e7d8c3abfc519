package io.heshi.report.document;

import io.heshi.catalogue.Label;
import io.heshi.catalogue.Texts;
import io.heshi.definition.Definitions;
import io.heshi.definition.Job;
import io.heshi.report.document.Parts.Part;
import io.heshi.report.document.Selection.Chosen;
import io.heshi.report.document.Selection.Unit;
import io.heshi.report.facts.AnalysisReader;
import io.heshi.report.facts.RunFacts;
import io.heshi.report.facts.UnitFacts;
import io.heshi.report.tables.PrintableFigures;
import io.heshi.report.words.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Makes the documents of one run. Figures are those that the run has stored; nothing is counted here that the database has not. */
public final class Documents {
    private static final Texts TEXTS = DocumentTexts.TEXTS;

    private final DocumentSql sql;
    private final RunFacts facts;
    private final Job job;
    private final Definitions definitions;
    private final Templates templates;
    private final RowWords words;
    private final Set<String> read;
    private final List<Unit> units;
    private final Chosen chosen;
    private final Map<String, Object> everywhere = new HashMap<>();
    private final List<Label> notes = new ArrayList<>();

    /**
     * @param connection the one that the facts are read from, in the same transaction
     * @throws Selection.NothingChosen when there is nothing of the name that was asked for
     */
    public Documents(
            Connection connection,
            long runId,
            RunFacts facts,
            Job job,
            Definitions definitions,
            Templates templates,
            Selection selection) {
        this.sql = new DocumentSql(connection, Map.of("run_id", runId, "date", facts.businessDate()));
        this.facts = facts;
        this.job = job;
        this.definitions = definitions;
        this.templates = templates;
        this.words = new RowWords(
                new Wording(job, definitions, Texts.load("report")),
                !job.maskIds() && selection.unit().isPresent());
        this.read = new HashSet<>(sql.list("07-read", String.class));
        this.units = sql.list("08-choices", Unit.class);
        this.chosen = selection.of(units, words::region);
        everywhere();
    }

    private void everywhere() {
        LocalDate day = facts.businessDate();
        everywhere.put("job", job.title().zh());
        everywhere.put("scope", scope());
        everywhere.put("date", day);
        everywhere.put("date.year", (long) day.getYear());
        everywhere.put("date.month", (long) day.getMonthValue());
        everywhere.put("date.day", (long) day.getDayOfMonth());
    }

    private String scope() {
        return chosen.scope().isEmpty() ? TEXTS.zh("scope.all") : chosen.scope();
    }

    /** What was left out and why. */
    public List<Label> notes() {
        return List.copyOf(notes);
    }

    /**
     * Writes every document of these kinds that the run can vouch for.
     *
     * @param place where to write a file of that name
     */
    public void write(Collection<DocumentKind> kinds, Function<String, Path> place) throws IOException {
        for (DocumentKind kind : kinds) {
            List<String> missing = kind.needs().stream()
                    .filter(need -> !read.contains(need))
                    .sorted()
                    .toList();
            if (missing.isEmpty()) {
                write(kind, place);
            } else {
                notes.add(TEXTS.of("note.not_read", kind.title(TEXTS), job.name(), String.join(", ", missing)));
            }
        }
    }

    private void write(DocumentKind kind, Function<String, Path> place) throws IOException {
        Template template = templates.of(kind);
        TemplateFiller filler = new TemplateFiller(template, facts.businessDate());
        FileNames names = new FileNames(units);
        String title = kind.title(TEXTS).zh();
        everywhere.put("title", title);
        boolean all = kind == DocumentKind.GHOST_PAY || kind == DocumentKind.PAYROLL;
        List<Unit> shown =
                chosen.units().stream().filter(unit -> all || unit.listed()).toList();
        sql.make(
                "10-unit",
                Map.of("units", shown.stream().mapToLong(Unit::unitKey).toArray()));
        if (kind.ofUnit()) {
            ofUnits(kind, shown, unit -> place.apply(names.of(unit, title, facts.businessDate())), filler);
        } else {
            filler.fill(over(kind, template), place.apply(names.of(scope(), title, facts.businessDate())));
        }
    }

    private DocumentValues over(DocumentKind kind, Template template) {
        return switch (kind) {
            case QUOTAS, POSTS -> {
                List<Part> parts = parts(kind, template);
                sql.make(
                        kind == DocumentKind.QUOTAS ? "20-quotas" : "21-posts",
                        Map.of(
                                "names", texts(parts, Part::name),
                                "codes", texts(parts, Part::code),
                                "fundings", texts(parts, Part::funding)));
                yield GroupedValues.of(sql, words, everywhere, List.of());
            }
            case GHOST_PAY -> {
                sql.make("22-ghost-pay", Situations.of(job, definitions).parameters());
                List<String> zeros = new ArrayList<>();
                parts(kind, template)
                        .forEach(part -> kind.measures().forEach(measure -> zeros.add(part.name() + "." + measure)));
                yield GroupedValues.of(sql, words, everywhere, zeros);
            }
            case EVALUATION -> {
                Set<String> wanted = new HashSet<>();
                chosen.units().forEach(unit -> wanted.add(unit.code() + "\t" + unit.name()));
                List<UnitFacts> evaluated = new AnalysisReader(facts, job.settings())
                        .read().units().stream()
                                .filter(unit -> wanted.contains(unit.code() + "\t" + unit.name()))
                                .toList();
                yield EvaluationValues.of(
                        evaluated, new PrintableFigures(job, definitions), words, Texts.load("report"), everywhere);
            }
            default -> {
                sql.make("40-payroll", Map.of());
                Map<String, Object> single = new HashMap<>(everywhere);
                sql.rows("42-payroll-sum", Map.of()).forEach(row -> single.putAll(words.of(row)));
                yield new ReadValues(
                        single, (list, sink) -> sql.each("41-payroll-persons", row -> sink.accept(words.of(row))));
            }
        };
    }

    private void ofUnits(DocumentKind kind, List<Unit> shown, Function<Unit, Path> place, TemplateFiller filler)
            throws IOException {
        if (kind == DocumentKind.LEDGER) {
            sql.make("50-change", Map.of());
            if (!sql.list("51-changes-kept", Boolean.class).get(0)) {
                notes.add(TEXTS.of("note.claims_gone", kind.title(TEXTS), job.name(), facts.businessDate()));
                return;
            }
        } else {
            sql.make("60-contract", Map.of());
            sql.make("61-conduct", Situations.of(job, definitions).parameters());
        }
        String whole = kind == DocumentKind.LEDGER ? "52-ledger" : "62-verification";
        Map<String, String> lists = kind == DocumentKind.LEDGER
                ? Map.of("changes", "53-ledger-changes", "types", "54-ledger-types")
                : Map.of("types", "63-verification-types", "posts", "64-verification-posts");
        for (Unit unit : shown) {
            Map<String, Object> key = Map.of("unit_key", unit.unitKey());
            Map<String, Object> single = new HashMap<>(everywhere);
            sql.rows(whole, key).forEach(row -> single.putAll(words.of(row)));
            filler.fill(
                    new ReadValues(
                            single,
                            (list, sink) -> Optional.ofNullable(lists.get(list))
                                    .ifPresent(file -> sql.rows(file, key).forEach(row -> sink.accept(words.of(row))))),
                    place.apply(unit));
        }
    }

    private List<Part> parts(DocumentKind kind, Template template) {
        return List.copyOf(new Known(kind, definitions).parts(template.names()));
    }

    private static String[] texts(List<Part> parts, Function<Part, String> text) {
        return parts.stream().map(text).toArray(String[]::new);
    }
}
