package io.heshi.definition;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who answers for exceptions, as {@code owners.yaml} says: the first entry that fits does.
 *
 * @param entries in the order of the file
 */
public record Owners(List<Entry> entries) {
    public static final Owners NONE = new Owners(List.of());

    public Owners {
        entries = List.copyOf(entries);
    }

    /**
     * Who answers where all that it names fits. What is empty fits everything.
     *
     * @param units by name or code
     * @param departments in charge of units
     */
    public record Entry(String owner, Set<String> rules, Set<String> units, Set<String> departments) {
        public Entry {
            rules = Set.copyOf(rules);
            units = Set.copyOf(units);
            departments = Set.copyOf(departments);
        }

        private boolean fits(String rule, String unitCode, String unit, String department) {
            return (rules.isEmpty() || rules.contains(rule))
                    && (units.isEmpty() || units.contains(unitCode) || units.contains(unit))
                    && (departments.isEmpty() || departments.contains(department));
        }
    }

    /** Who answers for what a rule has found of a unit; empty where nobody is named, and the unit answers itself. */
    public Optional<String> of(String rule, String unitCode, String unit, String department) {
        return entries.stream()
                .filter(entry -> entry.fits(rule, unitCode, unit, department))
                .map(Entry::owner)
                .findFirst();
    }
}
