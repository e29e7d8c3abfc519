package io.heshi.definition.read;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvMalformedLineException;
import com.opencsv.exceptions.CsvValidationException;
import io.heshi.catalogue.Label;
import io.heshi.definition.CodeTable;
import io.heshi.definition.FileLine;
import io.heshi.definition.yaml.DefinitionFile;
import io.heshi.definition.yaml.DefinitionName;
import io.heshi.definition.yaml.Faults;
import io.heshi.definition.yaml.Unprintable;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code codes/*.csv}. */
final class CodeTableReader {
    private static final List<String> HEADER = List.of("code", "label", "english", "synonyms");
    private static final List<String> BLANK_LINE = List.of("");

    private final String file;
    private final boolean mayBeEmpty;
    private final Faults faults;
    private final Map<String, Label> labels = new LinkedHashMap<>();
    private final Map<String, FileLine> codePlaces = new HashMap<>();
    private final Map<String, Spelling> spellings = new HashMap<>();

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
        int line = 1;
        try (CSVReader csv = new CSVReaderBuilder(new StringReader(text))
                .withCSVParser(new RFC4180ParserBuilder().build())
                .build()) {
            for (String[] row = csv.readNext(); row != null; row = csv.readNext()) {
                List<String> cells = List.of(row);
                if (line == 1 && !cells.equals(HEADER)) {
                    faults.addFile(file, "code_table.header", "`" + String.join(",", HEADER) + "`");
                    return;
                }
                if (line > 1 && !cells.equals(BLANK_LINE)) {
                    row(cells, new FileLine(file, line));
                }
                line = (int) csv.getLinesRead() + 1;
            }
            if (labels.isEmpty() && !mayBeEmpty) {
                faults.addFile(file, "code_table.table_no_codes");
            }
        } catch (CsvMalformedLineException e) {
            faults.add(new FileLine(file, line), "", "code_table.not_valid_csv_quotation");
        } catch (CsvValidationException | IOException e) {
            throw new IllegalStateException("a text without validators is read", e);
        }
    }

    private void row(List<String> written, FileLine place) {
        if (written.size() != HEADER.size()) {
            faults.add(place, "", "code_table.columns", HEADER.size(), written.size());
            return;
        }
        written.forEach(cell -> Unprintable.in(cell)
                .ifPresent(character -> faults.add(place, "", "yaml_tree.control_character", character)));
        List<String> cells =
                written.stream().map(Unprintable::without).map(String::strip).toList();
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
