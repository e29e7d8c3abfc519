package io.heshi.definition.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.heshi.catalogue.Label;
import io.heshi.definition.CodeTable;
import io.heshi.definition.FileLine;
import io.heshi.definition.yaml.DefinitionFile;
import io.heshi.definition.yaml.DefinitionName;
import io.heshi.definition.yaml.Faults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code codes/*.csv}. */
final class CodeTableReader {
    private static final List<String> HEADER = List.of("code", "label", "english", "synonyms");

    private final String file;
    private final boolean mayBeEmpty;
    private final Faults faults;
    private final Map<String, Label> labels = new LinkedHashMap<>();
    private final Map<String, FileLine> codePlaces = new HashMap<>();
    private final Map<String, Spelling> spellings = new HashMap<>();
    private int nextLine = 1;

    private CodeTableReader(String file, boolean mayBeEmpty, Faults faults) {
        this.file = file;
        this.mayBeEmpty = mayBeEmpty;
        this.faults = faults;
    }

    private record Spelling(String code, FileLine place) {}

    /** @param mayBeEmpty whether a header alone will do */
    static CodeTable read(DefinitionFile file, boolean mayBeEmpty, Faults faults) {
        CodeTableReader reader = new CodeTableReader(file.path(), mayBeEmpty, faults);
        if (!DefinitionName.SOURCE.fits(file.stem())) {
            faults.add(new FileLine(file.path(), 1), "", DefinitionName.SOURCE.fault(file.stem()));
        }
        file.text().ifPresent(reader::records);
        Map<String, String> codes = new HashMap<>();
        reader.spellings.forEach((key, spelling) -> codes.put(key, spelling.code()));
        return new CodeTable(file.stem(), reader.labels, codes);
    }

    private void records(String text) {
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            boolean header = true;
            for (CsvRecord row : csv) {
                if (header && !row.getFields().equals(HEADER)) {
                    String expected = "`" + String.join(",", HEADER) + "`";
                    faults.addFile(file, "code_table.header", expected);
                    return;
                }
                if (!header) {
                    row(row);
                }
                header = false;
                nextLine = (int) row.getStartingLineNumber() + linesOf(row);
            }
            if (labels.isEmpty() && !mayBeEmpty) {
                faults.addFile(file, "code_table.table_no_codes");
            }
        } catch (CsvParseException e) {
            faults.add(new FileLine(file, nextLine), "", "code_table.not_valid_csv_quotation");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int linesOf(CsvRecord row) {
        return 1
                + (int) row.getFields().stream()
                        .flatMapToInt(String::chars)
                        .filter(c -> c == '\n')
                        .count();
    }

    private void row(CsvRecord row) {
        FileLine place = new FileLine(file, (int) row.getStartingLineNumber());
        if (row.getFieldCount() != HEADER.size()) {
            faults.add(place, "", "code_table.columns", HEADER.size(), row.getFieldCount());
            return;
        }
        List<String> cells = row.getFields().stream().map(String::strip).toList();
        for (int i = 0; i < 3; i++) {
            if (cells.get(i).isEmpty()) {
                faults.add(place, HEADER.get(i), "code_table.text_nothing");
                return;
            }
        }
        String code = cells.get(0);
        FileLine first = codePlaces.putIfAbsent(code, place);
        if (first != null) {
            faults.add(place, "code", "code_table.duplicate_code_already_stands", code, first.line());
            return;
        }
        labels.put(code, new Label(cells.get(1), cells.get(2)));
        spell(code, code, "code", place);
        spell(cells.get(1), code, "label", place);
        if (SynonymCell.isListOtherwise(cells.get(3))) {
            faults.add(place, "synonyms", "code_table.synonyms_are_separated_by", cells.get(3));
        }
        Set<String> own = new HashSet<>();
        SynonymCell.words(cells.get(3)).forEach(synonym -> {
            if (own.add(CodeTable.key(synonym))) {
                spell(synonym, code, "synonyms", place);
            } else {
                faults.add(place, "synonyms", "code_table.synonym_stands_twice_row", synonym.strip());
            }
        });
    }

    private void spell(String spelling, String code, String column, FileLine place) {
        Spelling first = spellings.putIfAbsent(CodeTable.key(spelling), new Spelling(code, place));
        if (first != null && !first.code().equals(code)) {
            faults.add(
                    place,
                    column,
                    "code_table.already_means_line",
                    spelling.strip(),
                    first.place().line(),
                    first.code());
        }
    }
}
