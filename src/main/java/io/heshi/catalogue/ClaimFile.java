package io.heshi.catalogue;

import static java.util.Comparator.comparingInt;
import static java.util.Objects.requireNonNullElse;

import io.heshi.catalogue.ClaimKind.Subject;
import io.heshi.catalogue.Recognition.Draft;
import io.heshi.catalogue.Recognition.KnownSource;
import io.heshi.catalogue.Recognition.Rows;
import io.heshi.catalogue.Recognition.ToldBy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One file of {@code catalogue/claims/} as it is written, where a key that is not written says nothing; its name is the code of the kind.
 */
record ClaimFile(
        int order,
        Label label,
        @Nullable Subject about,
        @Nullable String count,
        @Nullable String insteadOfUnit,
        List<String> knownBy,
        @Nullable List<String> repeatedBy,
        @Nullable List<String> everyMonth,
        @Nullable List<String> past,
        @Nullable List<String> running,
        @Nullable List<String> steady,
        @Nullable List<String> contentOrder,
        LinkedHashMap<String, Column> columns,
        List<String> otherHeaders,
        @Nullable ToldBy toldBy,
        @Nullable String titles,
        @Nullable List<String> keptByExports,
        DraftOfSource draft,
        LinkedHashMap<String, Named> sources) {

    record Column(
            FieldType type,
            @Nullable String codes,
            Label label,
            String meaning,
            @Nullable Boolean identifies,
            @Nullable Boolean compact,
            @Nullable Boolean signed,
            List<String> headers) {
        private Field named(String name) {
            return new Field(
                    name,
                    type,
                    requireNonNullElse(codes, ""),
                    label,
                    meaning,
                    requireNonNullElse(identifies, type.identifies()),
                    requireNonNullElse(compact, type.isCompact()),
                    requireNonNullElse(signed, type != FieldType.INTEGER),
                    List.copyOf(headers));
        }
    }

    record DraftOfSource(
            @Nullable Boolean required,
            @Nullable Rows rows,
            List<String> requiredColumns,
            LinkedHashMap<String, Integer> missing) {
        private Draft draft() {
            return new Draft(requireNonNullElse(required, false), Optional.ofNullable(rows), requiredColumns, missing);
        }
    }

    record Named(
            Label label,
            @Nullable String words,
            @Nullable List<String> columns,
            @Nullable Integer together,
            @Nullable Integer points,
            @Nullable String headings) {
        private KnownSource source() {
            return new KnownSource(
                    label,
                    requireNonNullElse(words, ""),
                    requireNonNullElse(columns, List.of()),
                    requireNonNullElse(together, 1),
                    requireNonNullElse(points, 0),
                    requireNonNullElse(headings, ""));
        }
    }

    /** The kinds of all files, by their {@code order}. */
    static List<ClaimKind> readAll() {
        return CatalogueFiles.read("claims", ClaimFile.class).entrySet().stream()
                .sorted(comparingInt(file -> file.getValue().order))
                .map(file -> file.getValue().kind(file.getKey()))
                .toList();
    }

    private ClaimKind kind(String code) {
        Map<String, KnownSource> known = new LinkedHashMap<>();
        sources.forEach((name, source) -> known.put(name, source.source()));
        return new ClaimKind(
                code,
                label,
                requireNonNullElse(about, Subject.OTHER),
                requireNonNullElse(count, ""),
                requireNonNullElse(insteadOfUnit, ""),
                columns.entrySet().stream()
                        .map(column -> column.getValue().named(column.getKey()))
                        .toList(),
                knownBy,
                requireNonNullElse(repeatedBy, List.of()),
                requireNonNullElse(everyMonth, List.of()),
                requireNonNullElse(past, List.of()),
                requireNonNullElse(running, List.of()),
                requireNonNullElse(steady, List.of()),
                requireNonNullElse(contentOrder, List.of()),
                new Recognition(
                        otherHeaders,
                        requireNonNullElse(titles, ""),
                        Optional.ofNullable(toldBy),
                        requireNonNullElse(keptByExports, List.of()),
                        draft.draft(),
                        known));
    }
}
