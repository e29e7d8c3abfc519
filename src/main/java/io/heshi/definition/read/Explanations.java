package io.heshi.definition.read;

import io.heshi.definition.Because;
import io.heshi.definition.FaultText;
import io.heshi.definition.Rule;
import io.heshi.definition.yaml.Faults;
import io.heshi.definition.yaml.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks up the rules that others name under {@code because_of}: they look at the same cases, and none explains itself in the end. */
final class Explanations {
    private static final String KEY = "because_of";

    private final Map<String, Rule> rules;
    private final Set<String> names;
    private final Faults faults;

    private Explanations(Map<String, Rule> rules, Set<String> names, Faults faults) {
        this.rules = rules;
        this.names = names;
        this.faults = faults;
    }

    /** @param names of all rules, also of those that could not be read: they have their own faults */
    static void check(Map<String, Rule> rules, Set<String> names, Faults faults) {
        Explanations explanations = new Explanations(rules, names, faults);
        rules.values().forEach(explanations::check);
    }

    private void check(Rule rule) {
        List<Because> named = rule.becauseOf();
        for (int i = 0; i < named.size(); i++) {
            String because = named.get(i).rule();
            String item = KEY + "[" + (i + 1) + "]";
            Rule chief = rules.get(because);
            if (!names.contains(because)) {
                faults.add(
                        rule.placeOf(item),
                        item,
                        FaultText.of("because.no_rule", because).then(Nearest.hint(because, names)));
            } else if (chief == null) {
                continue;
            } else if (chief.scope() != rule.scope()) {
                faults.add(
                        rule.placeOf(item),
                        item,
                        "because.other_scope",
                        because,
                        chief.scope().code(),
                        rule.scope().code());
            } else {
                back(chief, rule.id(), new LinkedHashSet<>(List.of(rule.id())))
                        .ifPresent(way -> faults.add(rule.placeOf(item), item, "because.cycle", way));
            }
        }
    }

    /** The way by which a rule is explained by another one, if there is one. */
    private Optional<String> back(Rule from, String to, Set<String> way) {
        if (from.id().equals(to)) {
            List<String> all = new ArrayList<>(way);
            all.add(to);
            return Optional.of(String.join(" → ", all));
        }
        if (!way.add(from.id())) {
            return Optional.empty();
        }
        for (Because because : from.becauseOf()) {
            Rule next = rules.get(because.rule());
            Optional<String> found = next == null ? Optional.empty() : back(next, to, new LinkedHashSet<>(way));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
