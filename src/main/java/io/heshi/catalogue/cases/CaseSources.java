package io.heshi.catalogue.cases;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The sources of an office that cases are made over.
 *
 * @param persons sources of persons, in their order
 * @param listings sources that are named lists of persons
 * @param own columns that sources of persons declare themselves
 * @param given the columns of the catalogue that each source of persons gives; what part a source takes follows from them
 */
public record CaseSources(
        List<String> persons, List<String> listings, List<OwnField> own, Map<String, Set<String>> given) {

    /** Sources of which only the names are known. */
    public static CaseSources named(List<String> persons, List<String> listings) {
        return new CaseSources(persons, listings, List.of(), Map.of());
    }
}
