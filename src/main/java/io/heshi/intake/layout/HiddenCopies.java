package io.heshi.intake.layout;

import io.heshi.definition.Source;
import io.heshi.intake.layout.HeaderSearch.Complete;
import io.heshi.table.Row;
import io.heshi.table.RowSource;
import io.heshi.table.SheetName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Hidden sheets with the headers of a visible one: an old copy, as a rule, that would be added to what is shown. They are passed
 * over and named. A source that names its sheets says itself what is read.
 */
final class HiddenCopies {
    private HiddenCopies() {}

    /** Opens the workbook once more. */
    @FunctionalInterface
    interface Opening {
        RowSource open() throws IOException;
    }

    /** The names of those sheets. The workbook is looked at only if it hides any. */
    static Set<String> of(List<SheetName> sheets, HeaderSearch search, String fileName, Source source, Opening opening)
            throws IOException {
        boolean anyHidden = sheets.stream().anyMatch(SheetName::hidden);
        boolean anyShown = sheets.stream().anyMatch(sheet -> !sheet.hidden());
        if (!anyHidden || !anyShown || !source.layout().sheets().isEmpty()) {
            return Set.of();
        }
        Map<String, List<Row>> beginnings;
        try (RowSource rows = opening.open()) {
            beginnings = beginnings(rows, sheet -> search.rows(fileName, sheet));
        }
        Set<String> hidden = new HashSet<>();
        boolean shown = false;
        for (SheetName sheet : sheets) {
            List<Row> beginning = beginnings.getOrDefault(sheet.name(), List.of());
            if (search.find(fileName, beginning) instanceof Complete) {
                shown |= !sheet.hidden();
                if (sheet.hidden()) {
                    hidden.add(sheet.name());
                }
            }
        }
        return shown ? Set.copyOf(hidden) : Set.of();
    }

    private static Map<String, List<Row>> beginnings(RowSource rows, ToIntFunction<String> mostOfSheet) {
        Map<String, List<Row>> beginnings = new LinkedHashMap<>();
        for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
            List<Row> beginning = beginnings.computeIfAbsent(row.get().sheet(), s -> new ArrayList<>());
            int most = mostOfSheet.applyAsInt(row.get().sheet());
            if (beginning.size() < most) {
                beginning.add(row.get());
            }
            if (beginning.size() == most) {
                rows.passSheet();
            }
        }
        return beginnings;
    }
}
