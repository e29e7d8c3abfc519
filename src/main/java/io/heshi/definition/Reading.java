package io.heshi.definition;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a folder of definitions says, as far as it can be understood, and everything that is wrong with it.
 *
 * @param definitions what could be understood; valid as a whole only if there is no fault
 * @param faults by file and line
 */
public record Reading(Definitions definitions, List<Fault> faults) {
    private static final String RULES = "rules/";

    public Reading {
        faults = List.copyOf(faults);
    }

    /** @throws InvalidDefinitions with all faults, if there is any */
    public Definitions valid() {
        if (!faults.isEmpty()) {
            throw new InvalidDefinitions(faults);
        }
        return definitions;
    }

    /**
     * The definitions with those rules only that can be judged further: rules in files without a fault, or no rule at all if a
     * source or a code table has one, since the columns of cases are then not known for certain.
     */
    public Definitions judgeable() {
        Set<String> faulty = faults.stream().map(fault -> fault.place().file()).collect(Collectors.toSet());
        Map<String, Rule> rules = new TreeMap<>();
        if (faulty.stream().allMatch(file -> file.startsWith(RULES) || !file.contains("/"))) {
            definitions.rules().forEach((id, rule) -> {
                if (!faulty.contains(rule.place().file())) {
                    rules.put(id, rule);
                }
            });
        }
        return new Definitions(
                definitions.jobs(),
                definitions.sources(),
                rules,
                definitions.codes(),
                definitions.settings(),
                definitions.linkages(),
                definitions.owners(),
                definitions.hash());
    }
}
