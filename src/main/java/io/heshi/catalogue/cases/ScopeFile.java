package io.heshi.catalogue.cases;

import static java.util.Comparator.comparingInt;
import static java.util.Objects.requireNonNullElse;

import io.heshi.catalogue.CatalogueFiles;
import io.heshi.catalogue.Label;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One file of {@code catalogue/cases/} as it is written, where a key that is not written says nothing; its name is the word of the scope.
 */
record ScopeFile(
        int order,
        Label label,
        @Nullable LinkedHashMap<String, List<String>> lists,
        @Nullable LinkedHashMap<String, Part> parts,
        String subject,
        @Nullable String part,
        @Nullable String unit,
        @Nullable String personName,
        @Nullable String personIdNo,
        @Nullable LinkedHashMap<String, Differing> differences,
        @Nullable Other otherPerson,
        @Nullable List<String> standingEvidence,
        @Nullable Boolean carriesUnit,
        @Nullable String figures,
        @Nullable List<String> goesBy,
        @Nullable List<String> leansOn,
        String from,
        @Nullable List<String> lines,
        @Nullable List<Claims> claims,
        LinkedHashMap<String, Column> columns) {

    /**
     * A part that sources of persons take by the columns that they give.
     *
     * @param any one of these makes a source take it
     * @param none but not together with one of these
     */
    record Part(@Nullable List<String> any, @Nullable List<String> none) {

        boolean isOf(Set<String> given) {
            return requireNonNullElse(any, List.<String>of()).stream().anyMatch(given::contains)
                    && requireNonNullElse(none, List.<String>of()).stream().noneMatch(given::contains);
        }
    }

    /** What claims of a kind bring, as it is described there. */
    record Claims(
            String of,
            String under,
            @Nullable String each,
            @Nullable List<String> columns) {}

    /** A column, or a pattern of columns: one for every source of the list {@code each}. */
    record Column(
            @Nullable String each,
            @Nullable Boolean hidden,
            @Nullable String type,
            @Nullable Label label,
            @Nullable String meaning,
            @Nullable List<String> sources,
            @Nullable String codes,
            @Nullable List<String> besides,
            @Nullable String as,
            @Nullable String sql,
            @Nullable String example) {

        boolean isHidden() {
            return requireNonNullElse(hidden, false);
        }
    }

    /** A value in which sources may differ. */
    record Differing(
            @Nullable Label label,
            @Nullable String value,
            @Nullable List<String> asked,
            @Nullable String byId,
            @Nullable Boolean inPost,
            @Nullable List<String> leads,
            @Nullable List<String> absent) {}

    /** Another person whom the case may be about too. */
    record Other(String key, List<String> asked) {}

    /** What every case carries of its unit. */
    record Shared(List<Claims> claims, LinkedHashMap<String, Column> columns) {
        static Shared read(String name) {
            Shared shared = CatalogueFiles.read("shared", Shared.class).get(name);
            if (shared == null) {
                throw new IllegalArgumentException("no file catalogue/shared/" + name + ".yaml");
            }
            return shared;
        }
    }

    static List<Scope> readAll() {
        Map<String, ScopeFile> files = CatalogueFiles.read("cases", ScopeFile.class);
        return files.entrySet().stream()
                .sorted(comparingInt(file -> file.getValue().order))
                .map(file -> new Scope(file.getKey(), file.getValue()))
                .toList();
    }
}
