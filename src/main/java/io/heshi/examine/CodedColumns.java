package io.heshi.examine;

import io.heshi.catalogue.Catalogue;
import io.heshi.catalogue.ClaimKind;
import io.heshi.catalogue.Field;
import io.heshi.definition.CodeTable;
import io.heshi.definition.Definitions;
import io.heshi.definition.Source;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which columns of a case hold codes, and of which table. */
final class CodedColumns {
    private static final String UNIT = "unit";

    /** Columns that a case makes itself. */
    private static final Map<String, String> COMPUTED = Map.of(
            "quota_type", "quota_type",
            "funding", "funding",
            "position_level", "position_level",
            "admin_level", "admin_level",
            "channel", "entry_channel",
            "filing.channel", "entry_channel",
            "filing.quota_type", "quota_type",
            "change.from_quota_type", "quota_type",
            "change.to_quota_type", "quota_type");

    /** What such a column says besides codes: a plan may be about the whole unit. */
    private static final Map<String, Set<String>> BESIDES = Map.of("quota_type", Set.of("unstated"));

    private final Definitions definitions;

    CodedColumns(Definitions definitions) {
        this.definitions = definitions;
    }

    /** The code table of a case column, if it has one. */
    Optional<CodeTable> table(String column) {
        int dot = column.indexOf('.');
        String group = dot < 0 ? "" : column.substring(0, dot);
        String name = column.substring(dot + 1);
        Optional<Source> source = group.equals(UNIT)
                ? definitions.sources().values().stream()
                        .filter(s -> s.claims() == ClaimKind.UNIT)
                        .findFirst()
                : definitions.source(group).filter(s -> s.claims() == ClaimKind.PERSON);
        if (source.isPresent()) {
            return source.get()
                    .column(name)
                    .map(mapped -> mapped.field())
                    .or(() -> Catalogue.field(source.get().claims(), name))
                    .map(Field::codeTable)
                    .flatMap(definitions::codeTable);
        }
        return Optional.ofNullable(COMPUTED.get(column)).flatMap(definitions::codeTable);
    }

    /** Whether a column may hold a word: a code of its table, nothing at all, or what it says besides codes. */
    static boolean holds(CodeTable table, String column, String word) {
        return word.isEmpty()
                || table.labels().containsKey(word)
                || BESIDES.getOrDefault(column, Set.of()).contains(word);
    }
}
