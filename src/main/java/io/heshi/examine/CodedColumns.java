package io.heshi.examine;

import io.heshi.catalogue.ClaimKind;
import io.heshi.catalogue.cases.Case;
import io.heshi.catalogue.cases.CaseColumn;
import io.heshi.definition.CodeTable;
import io.heshi.definition.Definitions;
import io.heshi.definition.Source;
import java.util.Optional;

/** Which columns of a case hold codes, and of which table. */
record CodedColumns(Definitions definitions, Case subject) {
    private static final String UNIT = "unit";

    /** The code table of a case column, if it has one; a source may map a column to another table. */
    Optional<CodeTable> table(String name) {
        return Optional.ofNullable(subject.columns().get(name))
                .flatMap(column -> source(column.group())
                        .flatMap(source -> source.column(column.simpleName()))
                        .map(mapped -> mapped.field().codeTable())
                        .or(() -> Optional.of(column.codeTable())))
                .flatMap(definitions::codeTable);
    }

    private Optional<Source> source(String group) {
        return group.equals(UNIT)
                ? definitions.sources().values().stream()
                        .filter(source -> source.claims() == ClaimKind.UNIT)
                        .findFirst()
                : definitions.source(group).filter(source -> source.claims() == ClaimKind.PERSON);
    }

    /** Whether a column may hold a word: a code of its table, nothing at all, or what it says besides codes. */
    boolean holds(CodeTable table, String name, String word) {
        CaseColumn column = subject.columns().get(name);
        return word.isEmpty()
                || table.labels().containsKey(word)
                || (column != null && column.besides().contains(word));
    }
}
