package io.heshi.examine;

import io.heshi.catalogue.ClaimKind;
import io.heshi.catalogue.Scope;
import io.heshi.definition.Definitions;
import io.heshi.definition.Source;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The case of every scope, for a set of sources. */
final class Cases {
    private final Map<Scope, CaseRelation> relations = new EnumMap<>(Scope.class);

    /**
     * @param personSources names in the order of the job
     * @param listings sources that are named lists of persons
     */
    private Cases(List<String> personSources, List<String> listings) {
        relations.put(Scope.PERSON, new PersonCase(personSources, listings));
        relations.put(Scope.UNIT, new UnitCase(personSources));
        relations.put(Scope.UNIT_QUOTA, new UnitQuotaCase());
        relations.put(Scope.UNIT_LEADERSHIP, new UnitLeadershipCase());
        relations.put(Scope.POOL, new PoolCase());
        relations.put(Scope.ALLOCATION, new AllocationCase());
        relations.put(Scope.FILING, new FilingCase());
        relations.put(Scope.PLAN, new PlanCase());
        relations.put(Scope.REGION, new RegionCase());
    }

    /** The cases over every source that is defined. */
    static Cases of(Definitions definitions) {
        return of(definitions.sources().values());
    }

    static Cases of(Collection<Source> sources) {
        return new Cases(personSources(sources), names(sources, ClaimKind.LISTING));
    }

    static List<String> personSources(Collection<Source> sources) {
        return names(sources, ClaimKind.PERSON);
    }

    private static List<String> names(Collection<Source> sources, ClaimKind kind) {
        return sources.stream()
                .filter(source -> source.claims() == kind)
                .map(Source::name)
                .toList();
    }

    CaseRelation relation(Scope scope) {
        CaseRelation relation = relations.get(scope);
        if (relation == null) {
            throw new IllegalStateException("no case for scope " + scope);
        }
        return relation;
    }

    Collection<CaseRelation> all() {
        return relations.values();
    }
}
