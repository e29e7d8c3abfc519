package io.heshi.definition.read;

import io.heshi.catalogue.Language;
import io.heshi.definition.Definitions;
import io.heshi.definition.FaultText;
import io.heshi.definition.Job;
import io.heshi.definition.Report;
import io.heshi.definition.Setting;
import io.heshi.definition.yaml.DefinitionFile;
import io.heshi.definition.yaml.DefinitionName;
import io.heshi.definition.yaml.Faults;
import io.heshi.definition.yaml.Nearest;
import io.heshi.definition.yaml.Section;
import io.heshi.definition.yaml.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads the jobs at the top of the folder. */
final class JobReader {
    private static final String[] KEYS = {
        "job",
        "title",
        "inbox",
        "reports",
        "sources",
        "rules",
        "settings",
        "keep_claims",
        "mask_ids",
        "report",
        "language"
    };
    private static final String REPORTS = "reports/{job}/{date}";
    private static final int KEEP_CLAIMS = 3;

    private final DefinitionFile file;
    private final SourceNames sources;
    private final Map<String, String> rules;
    private final Map<String, Setting> settings;

    /**
     * @param rules id to path of its file
     * @param settings by name
     */
    JobReader(DefinitionFile file, SourceNames sources, Map<String, String> rules, Map<String, Setting> settings) {
        this.settings = settings;
        this.file = file;
        this.sources = sources;
        this.rules = rules;
    }

    Optional<Job> read(Faults faults) {
        return file.yaml(faults).flatMap(root -> root.section(KEYS)).map(this::job);
    }

    private Job job(Section top) {
        return new Job(
                top.required("job")
                        .map(v -> DefinitionName.JOB.likeFile(v, file))
                        .orElse(""),
                top.label("title"),
                top.required("inbox").flatMap(v -> folder(v, List.of("date"))).orElse(""),
                top.optional("reports")
                        .flatMap(v -> folder(v, List.of("job", "date")))
                        .orElse(REPORTS),
                top.required("sources").map(sources::read).orElse(List.of()),
                top.required("rules").map(this::rules).orElse(List.of()),
                top.optional("settings").map(this::settings).orElse(Definitions.values(settings)),
                top.optional("keep_claims").flatMap(v -> v.wholeNumber(1)).orElse(KEEP_CLAIMS),
                top.optional("mask_ids").flatMap(Value::yesOrNo).orElse(true),
                top.optional("report")
                        .flatMap(v -> v.oneOf(Report.values(), Report::code))
                        .orElse(Report.NIGHTLY),
                top.optional("language")
                        .flatMap(v -> v.oneOf(Language.values(), Language::code))
                        .orElse(Language.ZH),
                top.optional("job").map(Value::place).orElse(top.place()));
    }

    private static Optional<String> folder(Value value, List<String> placeholders) {
        Optional<String> text = value.text();
        text.ifPresent(t -> Placeholders.check(value, t, placeholders));
        return text;
    }

    private List<String> rules(Value value) {
        if (value.isText()) {
            return allRules(value);
        }
        Set<String> ids = new LinkedHashSet<>();
        for (Value item : value.distinctTexts()) {
            item.text()
                    .ifPresent(
                            name -> ids.addAll(name.endsWith("/*") ? folderOfRules(item, name) : oneRule(item, name)));
        }
        return List.copyOf(ids);
    }

    private List<String> allRules(Value value) {
        Optional<String> text = value.text();
        if (text.isPresent() && !text.get().equals("all")) {
            value.fault("job.all_list_rule_ids", text.get());
        } else if (text.isPresent() && rules.isEmpty()) {
            value.fault("job.names_no_rule_there");
        }
        return List.copyOf(rules.keySet());
    }

    private List<String> folderOfRules(Value item, String pattern) {
        String folder = "rules/" + pattern.substring(0, pattern.length() - 1);
        List<String> ids = rules.entrySet().stream()
                .filter(rule -> rule.getValue().startsWith(folder))
                .map(Map.Entry::getKey)
                .toList();
        if (ids.isEmpty()) {
            item.fault("job.names_no_rule_there_2", pattern, folder);
        }
        return ids;
    }

    private List<String> oneRule(Value item, String id) {
        if (!rules.containsKey(id)) {
            item.fault(FaultText.of("job.rule_not_defined", id).then(Nearest.hint(id, rules.keySet())));
        }
        return List.of(id);
    }

    private Map<String, Integer> settings(Value value) {
        Map<String, Integer> values = new TreeMap<>(Definitions.values(settings));
        value.section(settings.keySet().toArray(String[]::new))
                .map(Section::all)
                .orElse(List.of())
                .forEach(named -> named.value().wholeNumber(0).ifPresent(n -> values.put(named.name(), n)));
        return values;
    }
}
