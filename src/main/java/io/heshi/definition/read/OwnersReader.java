package io.heshi.definition.read;

import io.heshi.definition.Owners;
import io.heshi.definition.yaml.DefinitionFile;
import io.heshi.definition.yaml.Faults;
import io.heshi.definition.yaml.Section;
import io.heshi.definition.yaml.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code owners.yaml}: a list of who answers for what. */
final class OwnersReader {
    private static final String LIKE = "[{owner: 养老保险科, rule: [P03, P04]}, {owner: 市教育局人事科, department: 市教育局}]";
    private static final String RULE = "rule";

    private OwnersReader() {}

    /** @param rules that there are */
    static Owners read(Optional<DefinitionFile> file, Set<String> rules, Faults faults) {
        return new Owners(file.flatMap(f -> f.yaml(faults)).stream()
                .flatMap(root -> root.section("owners").stream())
                .flatMap(top -> top.required("owners", LIKE).stream())
                .flatMap(list -> list.items().stream())
                .flatMap(item -> item.section("owner", RULE, "unit", "department").stream())
                .map(entry -> entry(entry, rules))
                .toList());
    }

    private static Owners.Entry entry(Section entry, Set<String> rules) {
        Set<String> of = words(entry, RULE);
        entry.optional(RULE)
                .ifPresent(value -> of.stream()
                        .filter(rule -> !rules.contains(rule))
                        .forEach(rule -> value.fault("owners.no_rule", rule)));
        return new Owners.Entry(entry.text("owner"), of, words(entry, "unit"), words(entry, "department"));
    }

    private static Set<String> words(Section entry, String key) {
        return new LinkedHashSet<>(entry.optional(key)
                .map(value -> value.isText() ? value.text().stream().toList() : texts(value))
                .orElse(List.of()));
    }

    private static List<String> texts(Value list) {
        return list.distinctTexts().stream()
                .flatMap(item -> item.text().stream())
                .toList();
    }
}
