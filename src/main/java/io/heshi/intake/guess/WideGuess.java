package io.heshi.intake.guess;

import io.heshi.definition.Catalogue;
import io.heshi.definition.ClaimKind;
import io.heshi.definition.ColumnMapping;
import io.heshi.definition.GateSettings;
import io.heshi.definition.HiddenRows;
import io.heshi.definition.Label;
import io.heshi.definition.Layout;
import io.heshi.definition.Origin;
import io.heshi.definition.Place;
import io.heshi.definition.Source;
import io.heshi.definition.UnitRows;
import io.heshi.intake.read.LaidRow;
import io.heshi.intake.read.LaidRows;
import io.heshi.intake.read.UnreadableFile;
import io.heshi.intake.read.WideColumn;
import io.heshi.intake.read.WideTable;
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
 * A table of quotas with one column a type, as intake itself would see it.
 *
 * @param codes header to canonical code, in file order
 * @param types position to canonical code
 * @param positions of all columns that it takes up, totals included
 */
record WideGuess(Map<String, String> codes, Map<Integer, String> types, Set<Integer> positions) {
    private static final Place NOWHERE = new Place("guess", 1);

    /** Asks the search of headers with every word of the dictionary. */
    static Optional<WideGuess> of(Path file, String fileName, Table table, HeaderDictionary dictionary, Wish wish)
            throws IOException {
        Source source = source(table, dictionary, wish);
        try (LaidRows rows = LaidRows.open(file, fileName, source, wish.codes())) {
            for (Optional<LaidRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                if (row.get().row().sheet().equals(table.sheet())) {
                    WideTable wide = row.get().layout().wide();
                    return wide.isWide() ? Optional.of(of(wide)) : Optional.empty();
                }
            }
            return Optional.empty();
        } catch (UnreadableFile noHeader) {
            return Optional.empty();
        }
    }

    /** The quota type that a column stands for. */
    Optional<String> code(Column column) {
        return Optional.ofNullable(types.get(column.position()));
    }

    private static WideGuess of(WideTable wide) {
        Map<String, String> codes = new LinkedHashMap<>();
        Map<Integer, String> types = new HashMap<>();
        for (WideColumn column : wide.columns()) {
            String code = column.codes().getOrDefault(wide.by(), "");
            codes.put(column.header(), code);
            column.positions().forEach(position -> types.put(position, code));
        }
        Set<Integer> positions = new HashSet<>(types.keySet());
        wide.totals().forEach(total -> positions.add(total.position()));
        return new WideGuess(codes, types, positions);
    }

    private static Source source(Table table, HeaderDictionary dictionary, Wish wish) {
        List<ColumnMapping> columns = Catalogue.fields(ClaimKind.QUOTA).stream()
                .map(field -> new ColumnMapping(field, dictionary.words(ClaimKind.QUOTA, field.name()), NOWHERE))
                .toList();
        Layout layout = new Layout(
                wish.encoding(),
                Optional.empty(),
                Optional.empty(),
                table.sheet().isEmpty() ? List.of() : List.of(table.sheet()),
                HiddenRows.READ,
                UnitRows.AUTO,
                Optional.empty());
        return new Source(
                "guess",
                new Label("", ""),
                ClaimKind.QUOTA,
                new Origin.Files("", true),
                layout,
                columns,
                List.of(),
                GateSettings.NONE,
                NOWHERE);
    }
}
