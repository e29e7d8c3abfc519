package io.heshi.examine;

import io.heshi.catalogue.ClaimKind;
import io.heshi.catalogue.cases.Case;
import io.heshi.catalogue.cases.OwnField;
import io.heshi.catalogue.cases.Scope;
import io.heshi.definition.Definitions;
import io.heshi.definition.Source;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The case of every scope, over the sources of an office.
 *
 * @param persons sources of persons, in their order
 * @param listings sources that are named lists of persons
 * @param own columns that sources of persons declare themselves
 */
record Cases(List<String> persons, List<String> listings, List<OwnField> own, Map<Scope, Case> byScope) {

    /** The cases over every source that is defined. */
    static Cases of(Definitions definitions) {
        return of(definitions.sources().values());
    }

    static Cases of(Collection<Source> sources) {
        List<String> persons = names(sources, ClaimKind.PERSON);
        List<String> listings = names(sources, ClaimKind.LISTING);
        List<OwnField> own = Definitions.ownFields(sources);
        Map<Scope, Case> cases = new LinkedHashMap<>();
        Scope.all().forEach(scope -> cases.put(scope, Case.of(scope, persons, listings, own)));
        return new Cases(persons, listings, own, cases);
    }

    private static List<String> names(Collection<Source> sources, ClaimKind kind) {
        return sources.stream()
                .filter(source -> source.claims() == kind)
                .map(Source::name)
                .toList();
    }

    Case of(Scope scope) {
        return Objects.requireNonNull(byScope.get(scope));
    }

    Collection<Case> all() {
        return byScope.values();
    }
}
