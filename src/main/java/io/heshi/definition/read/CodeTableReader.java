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
                    faults.addFile(file, "表头应为 " + expected, "expected the header " + expected);
                    return;
                }
                if (!header) {
                    row(row);
                }
                header = false;
                nextLine = (int) row.getStartingLineNumber() + linesOf(row);
            }
            if (labels.isEmpty() && !mayBeEmpty) {
                faults.addFile(file, "代码表里没有代码", "the table has no codes");
            }
        } catch (CsvParseException e) {
            faults.add(
                    new FileLine(file, nextLine),
                    "",
                    "CSV 格式错误：引号没有闭合，或出现在文本中间",
                    "not valid CSV: a quotation mark is not closed or stands inside a text");
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
            faults.add(
                    place,
                    "",
                    "应有 " + HEADER.size() + " 列，实有 " + row.getFieldCount() + " 列",
                    "expected " + HEADER.size() + " columns, found " + row.getFieldCount());
            return;
        }
        List<String> cells = row.getFields().stream().map(String::strip).toList();
        for (int i = 0; i < 3; i++) {
            if (cells.get(i).isEmpty()) {
                faults.add(place, HEADER.get(i), "应为文本，实为空值", "expected a text, found nothing");
                return;
            }
        }
        String code = cells.get(0);
        FileLine first = codePlaces.putIfAbsent(code, place);
        if (first != null) {
            faults.add(
                    place,
                    "code",
                    "代码 `" + code + "` 重复；第 " + first.line() + " 行已有",
                    "duplicate code `" + code + "`; it already stands in line " + first.line());
            return;
        }
        labels.put(code, new Label(cells.get(1), cells.get(2)));
        spell(code, code, "code", place);
        spell(cells.get(1), code, "label", place);
        if (SynonymCell.isListOtherwise(cells.get(3))) {
            faults.add(
                    place,
                    "synonyms",
                    "同义词之间用 `|` 分隔，不用顿号、逗号、分号；如果 `" + cells.get(3) + "` 是一个词，请在前面加 `|`",
                    "synonyms are separated by `|`, not by commas or semicolons; if `" + cells.get(3)
                            + "` is one word, put `|` before it");
        }
        Set<String> own = new HashSet<>();
        SynonymCell.words(cells.get(3)).forEach(synonym -> {
            if (own.add(CodeTable.key(synonym))) {
                spell(synonym, code, "synonyms", place);
            } else {
                faults.add(
                        place,
                        "synonyms",
                        "同义词 `" + synonym.strip() + "` 在本行重复；请删去一个",
                        "synonym `" + synonym.strip() + "` stands twice in this row; delete one");
            }
        });
    }

    private void spell(String spelling, String code, String column, FileLine place) {
        Spelling first = spellings.putIfAbsent(CodeTable.key(spelling), new Spelling(code, place));
        if (first != null && !first.code().equals(code)) {
            faults.add(
                    place,
                    column,
                    "`" + spelling.strip() + "` 在第 " + first.place().line() + " 行已表示 `" + first.code() + "`",
                    "`" + spelling.strip() + "` already means `" + first.code() + "` in line "
                            + first.place().line());
        }
    }
}
