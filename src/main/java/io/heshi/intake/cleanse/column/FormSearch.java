package io.heshi.intake.cleanse.column;

import io.heshi.catalogue.Field;
import io.heshi.definition.CodeTable;
import io.heshi.definition.ColumnMapping;
import io.heshi.definition.Source;
import io.heshi.intake.layout.MappedRow;
import io.heshi.intake.layout.MappedRows;
import io.heshi.intake.layout.SheetLayout;
import io.heshi.table.Row;
import io.heshi.vocabulary.IdReading;
import io.heshi.vocabulary.date.DateEvidence;
import io.heshi.vocabulary.date.DateForm;
import io.heshi.vocabulary.date.DateOrder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads a file for how its columns write dates and numbers. */
final class FormSearch {
    private static final String ID = "id_no";
    private static final String BIRTH = "birth_date";

    private final List<String> dateFields;
    private final Map<String, DateEvidence> dates = new TreeMap<>();
    private boolean keepsAllDigits;

    private FormSearch(Source source) {
        dateFields = source.columns().stream()
                .map(ColumnMapping::field)
                .filter(field -> field.type().isTime())
                .map(Field::name)
                .toList();
        dateFields.forEach(field -> dates.put(field, new DateEvidence()));
    }

    static FoundForms search(Path file, String fileName, Source source, Map<String, CodeTable> codes)
            throws IOException {
        FormSearch search = new FormSearch(source);
        try (MappedRows rows = MappedRows.open(file, fileName, source, codes)) {
            for (Optional<MappedRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                search.add(row.get().row(), row.get().layout());
            }
        }
        return search.found();
    }

    private void add(Row row, SheetLayout layout) {
        if (row.line() <= layout.headerLine() || row.deleted()) {
            return;
        }
        int id = layout.position(ID);
        LocalDate birth = null;
        if (id >= 0) {
            keepsAllDigits |= IdCells.keepsAllDigits(row.text(id), row.kind(id));
            birth = birth(row, id);
        }
        for (Map.Entry<String, DateEvidence> date : dates.entrySet()) {
            int position = layout.position(date.getKey());
            if (position >= 0 && !row.text(position).isEmpty()) {
                date.getValue()
                        .add(
                                DateCells.read(row.text(position), row.kind(position), row.date1904()),
                                date.getKey().equals(BIRTH) ? birth : null);
            }
        }
    }

    private static @Nullable LocalDate birth(Row row, int id) {
        return IdCells.read(row.text(id), row.kind(id), () -> true) instanceof IdReading.Valid valid
                ? valid.id().birth()
                : null;
    }

    /** A column that does not tell its order has that of the others of the file, if these agree. */
    private FoundForms found() {
        Set<DateOrder> told = EnumSet.noneOf(DateOrder.class);
        dates.values().stream()
                .filter(evidence -> !evidence.isSilent())
                .forEach(evidence -> told.add(evidence.order()));
        DateOrder common = told.size() == 1 ? told.iterator().next() : DateOrder.UNCLEAR;
        Map<String, DateForm> forms = new TreeMap<>();
        dates.forEach((field, evidence) ->
                forms.put(field, new DateForm(evidence.isSilent() ? common : evidence.order(), evidence.clock())));
        return new FoundForms(forms, keepsAllDigits);
    }
}
