package io.heshi.city.export;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The export of one source and night while it is written, row by row. */
public final class ExportFile implements Closeable {

    private final Export export;
    private final Table table;
    private final boolean workbook;
    private final List<Cell> cells;
    private final BigDecimal[] sums;

    /** @param csvOnly whether what comes as a workbook is to be CSV too */
    public ExportFile(Path night, String source, LocalDate date, boolean csvOnly) throws IOException {
        this.export = Export.of(source);
        this.cells = export.cells();
        this.workbook = !csvOnly && export.charset().isEmpty();
        this.sums = new BigDecimal[cells.size()];
        Arrays.fill(sums, BigDecimal.ZERO);
        Path file = Files.createDirectories(night.resolve(source)).resolve(Export.dated(export.file(), date));
        this.table = workbook
                ? new WorkbookTable(Path.of(file + ".xlsx"), Export.dated(export.title(), date), cells.size())
                : new CsvTable(Path.of(file + ".csv"), export.charset().orElse(StandardCharsets.UTF_8));
        note(export.notes());
        table.row(export.headings().toArray());
    }

    /** A row of a thing that has what the columns name. */
    public void row(Object of) throws IOException {
        Object[] row = new Object[cells.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = cells.get(i).apply(of);
            if (workbook && row[i] instanceof BigDecimal money) {
                sums[i] = sums[i].add(money);
            }
        }
        table.row(row);
    }

    public void rows(Iterable<?> all) throws IOException {
        for (Object of : all) {
            row(of);
        }
    }

    @Override
    public void close() throws IOException {
        try (table) {
            if (workbook && !export.sums().isEmpty()) {
                Object[] line = export.line(Map.of(0, "合计"));
                export.sums().forEach(heading -> {
                    int at = export.headings().indexOf(heading);
                    line[at] = sums[at];
                });
                table.row(line);
            }
            note(export.footer());
        }
    }

    private void note(Map<Integer, String> texts) throws IOException {
        if (workbook && !texts.isEmpty()) {
            table.row(export.line(texts));
        }
    }
}
