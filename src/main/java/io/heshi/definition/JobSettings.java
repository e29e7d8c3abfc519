package io.heshi.definition;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The numbers that a job may set for its case columns. */
final class JobSettings {
    // 10 working days for updating the register after a change is the longest of the local rules in use.
    private static final Map<String, Integer> DEFAULTS = Map.of("grace_workdays", 10);

    private JobSettings() {}

    static Set<String> known() {
        return DEFAULTS.keySet();
    }

    /** Every setting, with its default where none is given. */
    static Map<String, Integer> with(Map<String, Integer> given) {
        Map<String, Integer> settings = new TreeMap<>(DEFAULTS);
        settings.putAll(given);
        return settings;
    }
}
