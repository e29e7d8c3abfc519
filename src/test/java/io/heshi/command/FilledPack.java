package io.heshi.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A pack as it went out, opened to be filled in and handled the way people do. */
final class FilledPack implements AutoCloseable {
    private static final String SHEET = "比对反馈表";

    private final Path file;
    private final XSSFWorkbook book;

    /** @param file of which a copy is opened */
    FilledPack(Path file) throws IOException {
        this.file = file;
        try (InputStream in = Files.newInputStream(file)) {
            this.book = new XSSFWorkbook(in);
        }
    }

    XSSFWorkbook book() {
        return book;
    }

    Sheet sheet() {
        return book.getSheet(SHEET);
    }

    int header() {
        return IntStream.rangeClosed(0, sheet().getLastRowNum())
                .filter(row -> text(row, 0).equals("问题标识"))
                .findFirst()
                .orElseThrow();
    }

    /** Places of the rows with a key. */
    List<Integer> rows() {
        return IntStream.rangeClosed(header() + 1, sheet().getLastRowNum())
                .filter(row -> text(row, 0).startsWith("h1."))
                .boxed()
                .toList();
    }

    int column(String heading) {
        Map<String, Integer> columns = new HashMap<>();
        sheet().getRow(header()).forEach(cell -> columns.put(cell.getStringCellValue(), cell.getColumnIndex()));
        return columns.getOrDefault(heading, -1);
    }

    String text(int row, int column) {
        Row there = sheet().getRow(row);
        return there == null ? "" : new DataFormatter().formatCellValue(there.getCell(column));
    }

    /** A cell to type into. POI keeps the old text of inline cells beside the new one, which office programs do not. */
    Cell cell(int row, String heading) {
        XSSFCell cell =
                (XSSFCell) sheet().getRow(row).getCell(column(heading), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        if (cell.getCTCell().isSetIs()) {
            String text = cell.getStringCellValue();
            cell.getCTCell().unsetIs();
            cell.getCTCell().unsetT();
            cell.setCellValue(text);
        }
        return cell;
    }

    void fill(int row, String verdict, String reason, String until) {
        cell(row, "单位核实情况").setCellValue(verdict);
        cell(row, "核实说明").setCellValue(reason);
        cell(row, "整改时限或有效期").setCellValue(until);
        cell(row, "核实人").setCellValue("经办人");
    }

    /** Everything from the header to the last row, as texts. */
    List<List<String>> table() {
        List<Integer> places = new ArrayList<>(List.of(header()));
        places.addAll(rows());
        int columns = sheet().getRow(header()).getLastCellNum();
        List<List<String>> table = new ArrayList<>();
        for (int row : places) {
            table.add(new ArrayList<>(IntStream.range(0, columns)
                    .mapToObj(column -> text(row, column))
                    .toList()));
        }
        return table;
    }

    /** The same file with what was done to it, in a folder of its own. */
    Path saved() throws IOException {
        Path copy = Files.createTempDirectory(file.toAbsolutePath().getParent(), "filled")
                .resolve(file.getFileName());
        save(copy);
        return copy;
    }

    void save(Path copy) throws IOException {
        try (OutputStream out = Files.newOutputStream(copy)) {
            book.write(out);
        }
    }

    /** The table alone in a new workbook, changed. */
    Path copied(String name, Consumer<List<List<String>>> change) throws IOException {
        List<List<String>> table = table();
        change.accept(table);
        Path copy = Files.createTempDirectory(file.toAbsolutePath().getParent(), "copied")
                .resolve(name);
        try (Workbook fresh = name.endsWith("x") ? new XSSFWorkbook() : new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(copy)) {
            Sheet sheet = fresh.createSheet("Sheet1");
            for (int r = 0; r < table.size(); r++) {
                Row row = sheet.createRow(r);
                for (int c = 0; c < table.get(r).size(); c++) {
                    row.createCell(c).setCellValue(table.get(r).get(c));
                }
            }
            fresh.write(out);
        }
        return copy;
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
