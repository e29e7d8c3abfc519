package io.heshi.definition.read;

import io.heshi.catalogue.Catalogue;
import io.heshi.catalogue.FieldType;
import io.heshi.definition.CodeTable;
import io.heshi.definition.Definitions;
import io.heshi.definition.Job;
import io.heshi.definition.Owners;
import io.heshi.definition.Reading;
import io.heshi.definition.Rule;
import io.heshi.definition.Setting;
import io.heshi.definition.Source;
import io.heshi.definition.linkage.Linkage;
import io.heshi.definition.yaml.DefinitionFile;
import io.heshi.definition.yaml.Faults;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads a folder of definitions: jobs, {@code sources/}, {@code rules/}, {@code linkage/} and {@code codes/}. */
public final class DefinitionReader {
    private static final Pattern ID_OF_FILE_NAME = Pattern.compile("([A-Z]+[0-9]+)(-.*)?");

    private final DefinitionFolder folder;
    private final Faults faults;

    private DefinitionReader(DefinitionFolder folder, Faults faults) {
        this.folder = folder;
        this.faults = faults;
    }

    /**
     * Reads and checks every file; the SQL inside rules is not looked at.
     *
     * @throws InvalidDefinitions with every fault of every file
     */
    public static Definitions read(Path jobsFolder) {
        return attempt(jobsFolder).valid();
    }

    /** Reads and checks every file, and gives what could be understood together with every fault. */
    public static Reading attempt(Path jobsFolder) {
        Faults faults = new Faults();
        DefinitionFolder folder = DefinitionFolder.read(jobsFolder, faults);
        // Everything would be missing from a folder that is not there or empty; one fault says it.
        Definitions definitions = folder.isEmpty()
                ? new Definitions(
                        Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Owners.NONE, folder.hash())
                : new DefinitionReader(folder, faults).definitions();
        return new Reading(definitions, faults.sorted());
    }

    private Definitions definitions() {
        Map<String, CodeTable> codes = codes();
        SourceNames sourceNames = new SourceNames(stems(folder.sources()));
        NamedOnce<Source> sources = new NamedOnce<>("source", "来源", faults);
        for (DefinitionFile file : folder.sources()) {
            new SourceReader(file, codes)
                    .read(faults)
                    .ifPresent(source -> sources.add(source.name(), source.place(), source));
        }
        NamedOnce<Rule> rules = new NamedOnce<>("rule", "规则", faults);
        Map<String, String> ruleFiles = new TreeMap<>();
        for (DefinitionFile file : folder.rules()) {
            Optional<Rule> rule = new RuleReader(file, sourceNames).read(faults);
            rule.ifPresent(r -> rules.add(r.id(), r.place(), r));
            id(rule, file).ifPresent(id -> ruleFiles.putIfAbsent(id, file.path()));
        }
        Explanations.check(rules.defined(), ruleFiles.keySet(), faults);
        SharedColumns.check(rules.defined().values(), sources.defined(), faults);
        Map<String, Setting> settings = SettingsReader.read(folder.settings(), faults);
        NamedOnce<Job> jobs = new NamedOnce<>("job", "任务", faults);
        for (DefinitionFile file : folder.jobs()) {
            new JobReader(file, sourceNames, ruleFiles, settings)
                    .read(faults)
                    .ifPresent(job -> jobs.add(job.name(), job.place(), job));
        }
        if (folder.jobs().isEmpty()) {
            faults.addFile(".", "definition.there_no_job_least");
        }
        NamedOnce<Linkage> linkages = new NamedOnce<>("linkage", "关联", faults);
        for (DefinitionFile file : folder.linkages()) {
            new LinkageReader(file)
                    .read(faults)
                    .ifPresent(linkage -> linkages.add(linkage.name(), linkage.place(), linkage));
        }
        Owners owners = OwnersReader.read(folder.owners(), ruleFiles.keySet(), faults);
        return new Definitions(
                jobs.defined(),
                sources.defined(),
                rules.defined(),
                codes,
                settings,
                linkages.defined(),
                owners,
                folder.hash());
    }

    private Map<String, CodeTable> codes() {
        Map<String, CodeTable> codes = new TreeMap<>();
        Set<String> spellings = columnsByTable(FieldType.TEXT).keySet();
        for (DefinitionFile file : folder.codes()) {
            codes.put(file.stem(), CodeTableReader.read(file, spellings.contains(file.stem()), faults));
        }
        columnsByTable(FieldType.CODE).forEach((table, columns) -> {
            if (!codes.containsKey(table)) {
                String all = String.join(", ", columns);
                faults.addFile("codes/" + table + ".csv", "definition.code_table_missing_columns", all);
            }
        });
        return codes;
    }

    private static Map<String, Set<String>> columnsByTable(FieldType type) {
        Map<String, Set<String>> columns = new TreeMap<>();
        Catalogue.kinds().stream()
                .flatMap(kind -> Catalogue.fields(kind).stream())
                .filter(field -> field.type() == type && !field.codeTable().isEmpty())
                .forEach(field -> columns.computeIfAbsent(field.codeTable(), t -> new TreeSet<>())
                        .add(field.name()));
        return columns;
    }

    private static Set<String> stems(List<DefinitionFile> files) {
        return files.stream().map(DefinitionFile::stem).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The id of a rule; a file that says none is known by its name, so that jobs that list it are not faulted too. */
    private static Optional<String> id(Optional<Rule> rule, DefinitionFile file) {
        return rule.map(Rule::id).filter(id -> !id.isEmpty()).or(() -> {
            Matcher matcher = ID_OF_FILE_NAME.matcher(file.stem());
            return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
        });
    }
}
