package io.heshi.guess.preview;

import io.heshi.catalogue.Catalogue;
import io.heshi.catalogue.Field;
import io.heshi.definition.CodeTable;
import io.heshi.definition.ColumnMapping;
import io.heshi.definition.Source;
import io.heshi.gate.LastTime;
import io.heshi.guess.preview.PreviewRow.Value;
import io.heshi.intake.cleanse.ClaimColumns;
import io.heshi.intake.cleanse.Cleanser;
import io.heshi.intake.cleanse.Outcome;
import io.heshi.intake.cleanse.column.ColumnForms;
import io.heshi.intake.layout.MappedRow;
import io.heshi.intake.layout.MappedRows;
import io.heshi.intake.layout.SheetLayout;
import io.heshi.intake.layout.WideColumn;
import io.heshi.table.Row;
import io.heshi.table.UnreadableFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads a file as intake does and keeps what is worth showing. Holds the rows shown and the counts, never the file. */
public final class Previewer {
    private static final int MOST_OF_A_CLASS = 5;
    private static final String ID_FAULT = "id_fault";

    private final Source source;
    private final Map<String, CodeTable> codes;
    private final PreviewLimits limits;
    private final List<String> claimColumns;
    private final List<PreviewSheet> sheets = new ArrayList<>();
    private final List<PreviewRow> rows = new ArrayList<>();
    private final Map<PreviewClass, Long> classes = new EnumMap<>(PreviewClass.class);
    private final Map<PreviewClass, Integer> shown = new EnumMap<>(PreviewClass.class);
    private final Map<String, Long> rejects = new TreeMap<>();
    private final Map<String, Long> faults = new TreeMap<>();
    private String sheetName = "";
    private SheetLayout layout = SheetLayout.NONE;
    private int faultyShown;
    private long claims;

    private Previewer(Source source, Map<String, CodeTable> codes, PreviewLimits limits) {
        this.source = source;
        this.codes = codes;
        this.limits = limits;
        claimColumns = ClaimColumns.of(source);
    }

    /**
     * Reads a file.
     *
     * @param fileName the name that messages show
     * @param codes code tables by name
     * @param last what the source said in the last complete run, if that is known
     * @throws UnreadableFile if it cannot be read as the source says
     */
    public static Preview read(
            Path file,
            String fileName,
            Source source,
            Map<String, CodeTable> codes,
            PreviewLimits limits,
            Optional<LastTime> last)
            throws IOException {
        return new Previewer(source, codes, limits).read(file, fileName, last);
    }

    private Preview read(Path file, String fileName, Optional<LastTime> last) throws IOException {
        NoticeBook book = new NoticeBook(source, fileName, limits.businessDate(), last);
        ColumnForms forms = ColumnForms.of(file, fileName, source, codes);
        Cleanser cleanser = new Cleanser(source, codes, forms);
        try (MappedRows laidRows = MappedRows.open(file, fileName, source, codes)) {
            long lines = 0;
            boolean whole = true;
            for (Optional<MappedRow> next = laidRows.next(); next.isPresent(); next = laidRows.next()) {
                if (lines == limits.lines()) {
                    whole = false;
                    break;
                }
                lines++;
                MappedRow laid = next.get();
                enter(laid);
                Outcome outcome = cleanser.cleanse(laid);
                book.add(laid, outcome, cleanser.takeTotalChecks());
                add(laid.row(), outcome);
            }
            return new Preview(
                    laidRows.format(),
                    laidRows.encoding(),
                    List.copyOf(sheets),
                    List.copyOf(rows),
                    classes,
                    claims,
                    rejects,
                    faults,
                    notes(forms),
                    book.notices(whole, lines, SecondCopies.of(file, source)),
                    lines,
                    whole);
        }
    }

    private static Map<String, Long> notes(ColumnForms forms) {
        Map<String, Long> notes = new TreeMap<>();
        forms.notes().forEach(note -> notes.put(note.code() + " " + note.field(), note.cells()));
        return notes;
    }

    private void enter(MappedRow laid) {
        boolean same = !sheets.isEmpty()
                && laid.layout() == layout
                && laid.row().sheet().equals(sheetName);
        if (!same) {
            sheetName = laid.row().sheet();
            layout = laid.layout();
            sheets.add(header(layout));
        }
    }

    private PreviewSheet header(SheetLayout of) {
        boolean none = of.headerLine() == Long.MAX_VALUE;
        Map<Integer, String> fields = fields(of);
        List<PreviewSheet.Column> columns = new ArrayList<>();
        of.headersByPosition()
                .forEach((position, header) -> columns.add(
                        new PreviewSheet.Column(position, header, fields.getOrDefault(of.inFirstBlock(position), ""))));
        Set<String> filled = new HashSet<>(List.of(of.wide().by(), of.wide().value()));
        List<String> absent = source.columns().stream()
                .map(mapping -> mapping.field().name())
                .filter(field ->
                        of.positions(field).length == 0 && of.stated(field).isEmpty())
                .filter(field -> !filled.contains(field))
                .toList();
        return new PreviewSheet(sheetName, of.firstHeaderLine(), of.headerLine(), columns, none ? List.of() : absent);
    }

    private Map<Integer, String> fields(SheetLayout of) {
        Map<Integer, String> fields = new HashMap<>();
        for (ColumnMapping mapping : source.columns()) {
            for (int position : of.positions(mapping.field().name())) {
                fields.put(position, mapping.field().name());
            }
        }
        for (WideColumn column : of.wide().columns()) {
            String codes = String.join(" ", new TreeMap<>(column.codes()).values());
            column.positions()
                    .forEach(position -> fields.put(position, of.wide().value() + " (" + codes + ")"));
        }
        return fields;
    }

    private void add(Row row, Outcome outcome) {
        if (outcome instanceof Outcome.Claim claim) {
            claims++;
            count(row, PreviewClass.CLAIM, "", "", List.of(values(claim)));
        } else if (outcome instanceof Outcome.Claims several) {
            claims += several.claims().size();
            count(
                    row,
                    PreviewClass.CLAIM,
                    "",
                    "",
                    several.claims().stream().map(this::values).toList());
        } else if (outcome instanceof Outcome.Reject reject) {
            String reason = reject.reason().code();
            rejects.merge((reason + " " + reject.field()).strip(), 1L, Long::sum);
            count(row, PreviewClass.REJECT, reason, reject.field(), List.of());
        } else if (outcome instanceof Outcome.Passed passed) {
            String reason = passed.reason().code();
            boolean plain = reason.equals(passed.rowClass().name().toLowerCase(Locale.ROOT));
            count(row, PreviewClass.valueOf(passed.rowClass().name()), plain ? "" : reason, "", List.of());
        }
    }

    private void count(Row row, PreviewClass rowClass, String reason, String field, List<List<Value>> values) {
        classes.merge(rowClass, 1L, Long::sum);
        boolean faulty = false;
        for (List<Value> claim : values) {
            for (Value value : claim) {
                if (!value.fault().isEmpty()) {
                    faulty = true;
                    faults.merge(value.fault() + " " + value.field(), 1L, Long::sum);
                }
            }
        }
        boolean data = rowClass == PreviewClass.CLAIM || rowClass == PreviewClass.REJECT;
        int most = data ? limits.shown() : Math.min(MOST_OF_A_CLASS, limits.shown());
        boolean first = shown.merge(rowClass, 1, Integer::sum) <= most;
        boolean telling = faulty && most > 0 && ++faultyShown <= MOST_OF_A_CLASS;
        if (first || telling) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                cells.add(row.text(i));
            }
            rows.add(new PreviewRow(sheets.size() - 1, row.line(), rowClass, reason, field, cells, values));
        }
    }

    private List<Value> values(Outcome.Claim claim) {
        Map<String, String> byColumn = new HashMap<>();
        for (int i = 0; i < claimColumns.size(); i++) {
            byColumn.put(claimColumns.get(i), claim.values()[i]);
        }
        byColumn.put("unit_code", claim.mention().code());
        byColumn.put("unit_name", claim.mention().name());
        Map<String, String> faulty = faulty(byColumn.getOrDefault("value_faults", ""));
        faulty.put("id_no", byColumn.getOrDefault(ID_FAULT, ""));
        List<Value> values = new ArrayList<>();
        List<Field> fields = new ArrayList<>(Catalogue.fields(source.claims()));
        fields.addAll(source.ownFields());
        for (Field field : fields) {
            String text = byColumn.getOrDefault(field.name(), "");
            String fault = faulty.getOrDefault(field.name(), "");
            if (!text.isEmpty() || !fault.isEmpty()) {
                values.add(new Value(field.name(), text, fault));
            }
        }
        return values;
    }

    /** Field to fault, from lines of {@code field<TAB>fault<TAB>raw}. */
    private static Map<String, String> faulty(String lines) {
        Map<String, String> faulty = new HashMap<>();
        for (String line : lines.split("\n", -1)) {
            String[] parts = line.split("\t", -1);
            if (parts.length > 1) {
                faulty.putIfAbsent(parts[0], parts[1]);
            }
        }
        return faulty;
    }
}
