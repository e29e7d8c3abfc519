package io.heshi.examine;

import io.heshi.catalogue.cases.Case;
import io.heshi.catalogue.cases.CaseSources;
import io.heshi.catalogue.cases.OwnField;
import io.heshi.catalogue.cases.Scope;
import io.heshi.definition.Definitions;
import io.heshi.definition.Source;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The case of every scope, over the sources of an office. */
record Cases(CaseSources sources, Map<Scope, Case> byScope) {

    /** The cases over every source that is defined. */
    static Cases of(Definitions definitions) {
        return of(definitions.sources().values());
    }

    static Cases of(Collection<Source> sources) {
        CaseSources known = Definitions.caseSources(sources);
        Map<Scope, Case> cases = new LinkedHashMap<>();
        Scope.all().forEach(scope -> cases.put(scope, Case.of(scope, known)));
        return new Cases(known, cases);
    }

    /** Sources of persons, in their order. */
    List<String> persons() {
        return sources.persons();
    }

    /** Sources that are named lists of persons. */
    List<String> listings() {
        return sources.listings();
    }

    /** Columns that sources of persons declare themselves. */
    List<OwnField> own() {
        return sources.own();
    }

    Case of(Scope scope) {
        return Objects.requireNonNull(byScope.get(scope));
    }

    Collection<Case> all() {
        return byScope.values();
    }
}
