package io.heshi.definition;

import java.util.Map;
import java.util.TreeMap;

/**
 * Everything that a folder of definitions says, valid as a whole.
 *
 * @param hash SHA-256 over every file's path and bytes, so that a run can say which definitions it used
 */
public record Definitions(
        Map<String, Job> jobs,
        Map<String, Source> sources,
        Map<String, Rule> rules,
        Map<String, CodeTable> codes,
        String hash) {
    public Definitions {
        jobs = new TreeMap<>(jobs);
        sources = new TreeMap<>(sources);
        rules = new TreeMap<>(rules);
        codes = new TreeMap<>(codes);
    }
}
