package io.heshi.guess;

import io.heshi.definition.CodeTable;
import io.heshi.guess.heading.HeaderDictionary;
import io.heshi.guess.heading.HeaderGuess;
import io.heshi.guess.shape.SampledColumn;
import io.heshi.guess.shape.SampledTable;
import io.heshi.table.FileLocation;
import io.heshi.table.Row;
import io.heshi.table.RowSource;
import io.heshi.table.UnreadableFile;
import io.heshi.table.format.Format;
import io.heshi.vocabulary.HeaderName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the beginning of a file and finds the sheet and the row at which its table begins. Holds a fixed number of cells at most. */
final class TableReader {
    private static final int SAMPLE_ROWS = 2_000;
    private static final int SAMPLE_CELLS = 1_000_000;
    private static final int MOST_ROWS = 200_000;
    private static final Pattern TOTAL = Pattern.compile("[\\s\\u3000]*(本页|本单位|总)?(合|小|总|共|累)[\\s\\u3000]*计.*");

    private final String fileName;
    private final HeaderDictionary dictionary;
    private final Optional<String> onlySheet;
    private final Optional<CodeTable> types;
    private final List<String> sheets = new ArrayList<>();
    private @Nullable Sheet best;
    private boolean whole = true;

    private TableReader(String fileName, HeaderDictionary dictionary, GuessOptions wish) {
        this.fileName = fileName;
        this.dictionary = dictionary;
        this.onlySheet = wish.sheet();
        this.types = Optional.ofNullable(wish.codes().get("quota_type"));
    }

    /** The first rows of a sheet, and how many it has in all as far as was looked. */
    private record Sheet(String name, List<Row> rows, Optional<HeaderGuess> header) {
        int score() {
            return header.map(found -> 1 + found.known()).orElse(0);
        }
    }

    /**
     * Reads a file.
     *
     * @param fileName the name that messages show
     * @throws UnreadableFile if it cannot be read, has no such sheet or holds no table
     */
    static SampledTable read(Path file, String fileName, HeaderDictionary dictionary, GuessOptions wish)
            throws IOException {
        Format format = Format.of(file);
        TableReader reader = new TableReader(fileName, dictionary, wish);
        try (RowSource rows = format.open(file, fileName, wish.encoding())) {
            reader.read(rows);
            return reader.table(format.code(), rows);
        }
    }

    private void read(RowSource source) {
        List<Row> rows = new ArrayList<>();
        String sheet = "";
        long cells = 0;
        long read = 0;
        for (Optional<Row> next = source.next(); next.isPresent(); next = source.next()) {
            Row row = next.get();
            if (!row.sheet().equals(sheet) || sheets.isEmpty()) {
                end(sheet, rows);
                sheet = row.sheet();
                sheets.add(sheet);
                rows = new ArrayList<>();
                cells = 0;
            }
            if (rows.size() < SAMPLE_ROWS && cells < SAMPLE_CELLS) {
                rows.add(row);
                cells += row.size();
            } else {
                whole = false;
                if (sheet.isEmpty()) {
                    break;
                }
            }
            if (++read >= MOST_ROWS) {
                whole = false;
                break;
            }
        }
        end(sheet, rows);
    }

    private void end(String name, List<Row> rows) {
        if (rows.isEmpty() || !onlySheet.map(name::equals).orElse(true)) {
            return;
        }
        Sheet sheet = new Sheet(name, rows, HeaderGuess.of(rows, dictionary, types));
        boolean better = best == null
                || sheet.score() > best.score()
                || (sheet.score() == best.score() && rows.size() > best.rows().size());
        if (better) {
            best = sheet;
        }
    }

    private SampledTable table(String format, RowSource source) {
        if (sheets.isEmpty()) {
            throw new UnreadableFile(
                    new FileLocation(fileName, "", 0), "文件里没有任何行。请重新导出。", "the file has no rows. Export it again.");
        }
        if (best == null) {
            throw new UnreadableFile(
                    new FileLocation(fileName, "", 0),
                    "没有名为“" + onlySheet.orElse("") + "”且有内容的工作表，现有：" + String.join("、", sheets) + "。",
                    "there is no sheet " + onlySheet.orElse("") + " with rows, only: " + String.join(", ", sheets)
                            + ".");
        }
        Sheet sheet = best;
        int width = HeaderGuess.usualWidth(sheet.rows());
        if (sheet.header().isEmpty() && width < 2) {
            throw new UnreadableFile(
                    new FileLocation(fileName, "", 0),
                    "看不出表格：各行大多只有一格。请检查是否选错了文件、工作表或分隔符。",
                    "no table is to be seen: most rows have one cell only. Check that this is the right file, sheet and delimiter.");
        }
        List<String> others =
                sheets.stream().filter(name -> !name.equals(sheet.name())).toList();
        return table(format, source, sheet, others);
    }

    private SampledTable table(String format, RowSource source, Sheet sheet, List<String> others) {
        int index = sheet.header().map(HeaderGuess::index).orElse(-1);
        int height = sheet.header().map(HeaderGuess::rows).orElse(0);
        List<String> headers = sheet.header().map(HeaderGuess::texts).orElse(List.of());
        List<Row> data = sheet
                .rows()
                .subList(index < 0 ? 0 : index + height, sheet.rows().size())
                .stream()
                .filter(row -> isData(row, headers))
                .toList();
        List<String> titles = new ArrayList<>();
        for (Row row : sheet.rows().subList(0, Math.max(0, index))) {
            for (int i = 0; i < row.size(); i++) {
                if (!row.text(i).isBlank()) {
                    titles.add(row.text(i).strip());
                }
            }
        }
        return new SampledTable(
                format,
                source.encoding(),
                source.delimiter(),
                sheet.name(),
                others,
                index < 0 ? 0 : sheet.rows().get(index).line(),
                height,
                List.copyOf(titles),
                columns(headers, data),
                data.size(),
                whole);
    }

    private static List<SampledColumn> columns(List<String> headers, List<Row> data) {
        int width =
                Math.max(headers.size(), data.stream().mapToInt(Row::size).max().orElse(0));
        Map<String, Integer> seen = new HashMap<>();
        List<SampledColumn> columns = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            String header = i < headers.size() ? headers.get(i) : "";
            int nth = seen.merge(HeaderName.exactKey(header), 1, Integer::sum);
            SampledColumn column =
                    new SampledColumn(i, header, header.isEmpty() || nth == 1 ? header : header + "#" + nth, data);
            if (!header.isEmpty() || !column.isEmpty()) {
                columns.add(column);
            }
        }
        return columns;
    }

    /** Leaves out what is surely no data: blank rows, totals, the header again, lines of one cell below a wide header. */
    private static boolean isData(Row row, List<String> headers) {
        int filled = 0;
        int likeHeader = 0;
        for (int i = 0; i < row.size(); i++) {
            String text = row.text(i).strip();
            if (!text.isEmpty()) {
                filled++;
                likeHeader += i < headers.size() && headers.get(i).equals(text) ? 1 : 0;
                if (i < 3 && TOTAL.matcher(text).matches()) {
                    return false;
                }
            }
        }
        return filled > 0 && likeHeader * 2 < filled + 1 && !row.deleted() && (filled > 1 || headers.size() < 4);
    }
}
