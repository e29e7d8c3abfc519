package io.heshi.examine;

import io.heshi.store.Run;
import java.util.Map;
import java.util.function.Function;

/**
 * A small relation with at most one row for a case, joined to its right.
 *
 * @param alias the name under which SQL of the case uses it
 * @param types SQL types of its columns by name, in order
 * @param on SQL of the join condition
 * @param ofRun the relation as a run has it, a sub-select in parentheses
 */
record SideRelation(String alias, Map<String, String> types, String on, Function<Run, String> ofRun) {

    String join(CaseRelation.Parts parts) {
        return "\nleft join %s as %s on %s".formatted(parts.side(this), alias, on);
    }
}
