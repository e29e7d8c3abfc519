package io.heshi.guess;

import io.heshi.catalogue.Catalogue;
import io.heshi.catalogue.ClaimKind;
import io.heshi.catalogue.Field;
import io.heshi.catalogue.Label;
import io.heshi.definition.ColumnMapping;
import io.heshi.definition.FileLine;
import io.heshi.definition.GateSettings;
import io.heshi.definition.HiddenRows;
import io.heshi.definition.Layout;
import io.heshi.definition.Origin;
import io.heshi.definition.PerSheet;
import io.heshi.definition.Source;
import io.heshi.definition.UnitRows;
import io.heshi.guess.shape.SampledColumn;
import io.heshi.guess.shape.SampledTable;
import io.heshi.intake.layout.MappedRow;
import io.heshi.intake.layout.MappedRows;
import io.heshi.intake.layout.WideColumn;
import io.heshi.intake.layout.WideTable;
import io.heshi.table.UnreadableFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A table with one column a code, as intake itself would see it: a quota type, or a level of leading posts.
 *
 * @param declared whether a definition must say so, because intake would not see it by itself
 * @param by the column that the headers stand for
 * @param value the column of the number in the cells
 * @param codes header to canonical code, in file order
 * @param types position to canonical code
 * @param positions of all columns that it takes up, totals included
 */
record WideGuess(
        boolean declared,
        Field by,
        String value,
        Map<String, String> codes,
        Map<Integer, String> types,
        Set<Integer> positions) {
    private static final FileLine NOWHERE = new FileLine("guess", 1);

    /** Asks the search of headers with every word of the catalogue. */
    static Optional<WideGuess> of(ClaimKind kind, Path file, String fileName, SampledTable table, GuessOptions wish)
            throws IOException {
        Source source = source(kind, table, wish);
        try (MappedRows rows = MappedRows.open(file, fileName, source, wish.codes())) {
            for (Optional<MappedRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                if (row.get().row().sheet().equals(table.sheet())) {
                    WideTable wide = row.get().layout().wide();
                    return wide.isWide() ? Optional.of(of(kind, wide)) : Optional.empty();
                }
            }
            return Optional.empty();
        } catch (UnreadableFile noHeader) {
            return Optional.empty();
        }
    }

    /** The same columns, as the number of another kind that intake would look for under another code. */
    WideGuess declaredAs(ClaimKind kind) {
        Field same = Catalogue.field(kind, by.name()).orElseThrow();
        return new WideGuess(true, same, kind.count(), codes, types, positions);
    }

    /** An assignment without the columns that the table stands for. */
    Assignment rest(Assignment assignment) {
        return assignment.without(Set.of(by.name(), value), positions);
    }

    /** The code that a column stands for. */
    Optional<String> code(SampledColumn column) {
        return Optional.ofNullable(types.get(column.position()));
    }

    private static WideGuess of(ClaimKind kind, WideTable wide) {
        Map<String, String> codes = new LinkedHashMap<>();
        Map<Integer, String> types = new HashMap<>();
        for (WideColumn column : wide.columns()) {
            String code = column.codes().getOrDefault(wide.by(), "");
            codes.put(column.header(), code);
            column.positions().forEach(position -> types.put(position, code));
        }
        Set<Integer> positions = new HashSet<>(types.keySet());
        wide.totals().forEach(total -> positions.add(total.position()));
        Field by = Catalogue.field(kind, wide.by()).orElseThrow();
        return new WideGuess(false, by, wide.value(), codes, types, positions);
    }

    private static Source source(ClaimKind kind, SampledTable table, GuessOptions wish) {
        List<ColumnMapping> columns = Catalogue.fields(kind).stream()
                .map(field -> new ColumnMapping(field, field.headers(), NOWHERE))
                .toList();
        Layout layout = new Layout(
                wish.encoding(),
                PerSheet.AUTO,
                PerSheet.AUTO,
                table.sheet().isEmpty() ? List.of() : List.of(table.sheet()),
                HiddenRows.READ,
                UnitRows.AUTO,
                Optional.empty());
        return new Source(
                "guess",
                new Label("", ""),
                kind,
                new Origin.Files("", true),
                layout,
                columns,
                List.of(),
                GateSettings.NONE,
                NOWHERE);
    }
}
