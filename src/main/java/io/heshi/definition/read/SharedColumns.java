package io.heshi.definition.read;

import io.heshi.catalogue.ClaimKind;
import io.heshi.catalogue.Field;
import io.heshi.catalogue.FieldType;
import io.heshi.definition.FaultText;
import io.heshi.definition.Rule;
import io.heshi.definition.Source;
import io.heshi.definition.yaml.Faults;
import io.heshi.definition.yaml.Nearest;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Looks up the columns that rules over shared values name under {@code of}. */
final class SharedColumns {
    private static final String KEY = "of";

    private SharedColumns() {}

    static void check(Collection<Rule> rules, Map<String, Source> sources, Faults faults) {
        Set<String> known = known(sources.values());
        for (Rule rule : rules) {
            for (String column : rule.of()) {
                if (!known.contains(column)) {
                    String item = KEY + "[" + (rule.of().indexOf(column) + 1) + "]";
                    faults.add(
                            rule.placeOf(item).equals(rule.place()) ? rule.placeOf(KEY) : rule.placeOf(item),
                            KEY,
                            FaultText.of("rule.of_no_column", column).then(Nearest.hint(column, known)));
                }
            }
        }
    }

    /** Every column of a source of persons that is mapped and does not say itself who somebody is. */
    private static Set<String> known(Collection<Source> sources) {
        Set<String> known = new TreeSet<>();
        sources.stream()
                .filter(source -> source.claims() == ClaimKind.PERSON)
                .forEach(source -> source.columns().stream()
                        .map(mapping -> mapping.field())
                        .filter(SharedColumns::mayBeShared)
                        .forEach(field -> known.add(source.name() + "." + field.name())));
        return known;
    }

    private static boolean mayBeShared(Field field) {
        return field.stored() && !field.identifies() && field.type() == FieldType.TEXT;
    }
}
