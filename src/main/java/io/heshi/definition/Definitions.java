package io.heshi.definition;

import static java.util.stream.Collectors.toMap;

import io.heshi.catalogue.ClaimKind;
import io.heshi.catalogue.Field;
import io.heshi.catalogue.FieldType;
import io.heshi.catalogue.cases.CaseSources;
import io.heshi.catalogue.cases.OwnField;
import io.heshi.catalogue.cases.Scope;
import io.heshi.definition.linkage.Linkage;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everything that a folder of definitions says, valid as a whole.
 *
 * @param owners who answers for exceptions
 * @param hash SHA-256 over every file's path and bytes, so that a run can say which definitions it used
 */
public record Definitions(
        Map<String, Job> jobs,
        Map<String, Source> sources,
        Map<String, Rule> rules,
        Map<String, CodeTable> codes,
        Map<String, Setting> settings,
        Map<String, Linkage> linkages,
        Owners owners,
        String hash) {
    public Definitions {
        jobs = Collections.unmodifiableMap(new TreeMap<>(jobs));
        sources = Collections.unmodifiableMap(new TreeMap<>(sources));
        rules = Collections.unmodifiableMap(new TreeMap<>(rules));
        codes = Collections.unmodifiableMap(new TreeMap<>(codes));
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
        linkages = Collections.unmodifiableMap(new TreeMap<>(linkages));
    }

    /** The value of every threshold, where no job says otherwise. */
    public Map<String, Integer> settingValues() {
        return values(settings);
    }

    public static Map<String, Integer> values(Map<String, Setting> settings) {
        Map<String, Integer> values = new TreeMap<>();
        settings.forEach((name, setting) -> values.put(name, setting.value()));
        return values;
    }

    public Optional<Job> job(String name) {
        return Optional.ofNullable(jobs.get(name));
    }

    public Optional<Source> source(String name) {
        return Optional.ofNullable(sources.get(name));
    }

    public Optional<Linkage> linkage(String name) {
        return Optional.ofNullable(linkages.get(name));
    }

    public Optional<Rule> rule(String id) {
        return Optional.ofNullable(rules.get(id));
    }

    /** The sources that cases are made over. */
    public CaseSources caseSources() {
        return caseSources(sources.values());
    }

    public static CaseSources caseSources(Collection<Source> sources) {
        List<Source> persons = of(sources, ClaimKind.PERSON);
        return new CaseSources(
                names(persons),
                names(of(sources, ClaimKind.LISTING)),
                persons.stream()
                        .flatMap(source -> source.ownFields().stream().map(field -> new OwnField(source.name(), field)))
                        .toList(),
                persons.stream().collect(toMap(Source::name, Source::given)));
    }

    private static List<Source> of(Collection<Source> sources, ClaimKind kind) {
        return sources.stream().filter(source -> source.claims() == kind).toList();
    }

    private static List<String> names(List<Source> sources) {
        return sources.stream().map(Source::name).toList();
    }

    /** The sources of a job of these definitions, in its order. */
    public List<Source> sources(Job job) {
        return job.sources().stream().map(sources::get).toList();
    }

    /** The rules of a job of these definitions, in its order. */
    public List<Rule> rules(Job job) {
        return job.rules().stream().map(rules::get).toList();
    }

    /** The rules of a job of these definitions that look at one kind of case, in its order. */
    public List<Rule> rules(Job job, Scope scope) {
        return rules(job).stream().filter(rule -> rule.scope() == scope).toList();
    }

    /** The code table of a column; every column of type {@link FieldType#CODE} has one. */
    public Optional<CodeTable> codeTable(Field field) {
        return codeTable(field.codeTable());
    }

    public Optional<CodeTable> codeTable(String name) {
        return Optional.ofNullable(codes.get(name));
    }
}
