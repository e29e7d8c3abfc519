package io.heshi.guess;

import io.heshi.catalogue.ClaimKind;
import io.heshi.definition.CodeTable;
import io.heshi.definition.ColumnMapping;
import java.util.Map;
import java.util.Optional;

/**
 * What is known before guessing.
 *
 * @param name the source's name, or empty to find one
 * @param encoding charset of a text file, or empty to find it out
 * @param sheet the sheet to look at, or empty for the one whose header is known best
 * @param kind what a row speaks of, or empty to find it out
 * @param codes code tables by name; without them codes are not recognised
 * @param knownSources names already in use, and of what kind
 * @param own columns that sources of persons declare themselves, by the keys of their headers
 */
public record GuessOptions(
        Optional<String> name,
        Optional<String> encoding,
        Optional<String> sheet,
        Optional<ClaimKind> kind,
        Map<String, CodeTable> codes,
        Map<String, ClaimKind> knownSources,
        Map<String, ColumnMapping> own) {
    public GuessOptions {
        codes = Map.copyOf(codes);
        knownSources = Map.copyOf(knownSources);
        own = Map.copyOf(own);
    }
}
