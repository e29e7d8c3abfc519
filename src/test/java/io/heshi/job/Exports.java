package io.heshi.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Rewrites the exports of a sample night: what stands above and below the data rows stays, the data rows change. */
final class Exports {
    private Exports() {}

    /** What to do with the data rows of one source; a row is its cells, text or number. */
    interface Change {
        List<List<Object>> of(String source, List<List<Object>> rows);
    }

    /** Writes the changed exports of {@code from} to the folder {@code to}; every file keeps its name and format. */
    static Path rewrite(Path from, Path to, Change change) throws IOException {
        for (Path file : files(from)) {
            String source = source(from, file);
            Path target = to.resolve(from.relativize(file));
            Files.createDirectories(target.resolveSibling(""));
            List<List<Object>> rows = read(file);
            int head = headRows(file);
            int foot = rows.size() - footRows(file);
            List<List<Object>> changed = new ArrayList<>(rows.subList(0, head));
            changed.addAll(change.of(source, new ArrayList<>(rows.subList(head, foot))));
            changed.addAll(rows.subList(foot, rows.size()));
            write(target, charset(file), changed);
        }
        return to;
    }

    /** What to do with one whole table: the rows above the data, the last of them the headers, and the data rows. */
    interface Harm {
        void to(List<List<Object>> head, List<List<Object>> rows);
    }

    /** The table of one source: what stands above the data rows, the data rows, and what stands below. */
    record Table(Path file, List<List<Object>> head, List<List<Object>> rows, List<List<Object>> foot) {
        static Table of(Path night, String source) throws IOException {
            Path file = Exports.file(night, source);
            List<List<Object>> all = read(file);
            int head = headRows(file);
            int foot = all.size() - footRows(file);
            return new Table(
                    file,
                    new ArrayList<>(all.subList(0, head)),
                    new ArrayList<>(all.subList(head, foot)),
                    all.subList(foot, all.size()));
        }

        /** The headers as they stand in the file. */
        List<String> headers() {
            return head.get(head.size() - 1).stream().map(Object::toString).toList();
        }

        Table harmed(Harm harm) {
            Table harmed = new Table(file, new ArrayList<>(head), new ArrayList<>(rows), foot);
            harm.to(harmed.head, harmed.rows);
            return harmed;
        }

        /** Whether a reader sees the same cells. */
        boolean looksLike(Table other) {
            return texts(all()).equals(texts(other.all()));
        }

        List<List<Object>> all() {
            List<List<Object>> all = new ArrayList<>(head);
            all.addAll(rows);
            all.addAll(foot);
            return all;
        }
    }

    private static List<List<String>> texts(List<List<Object>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(Exports::text).toList())
                .toList();
    }

    /** What a cell shows. */
    static String text(Object cell) {
        return cell instanceof Double number && number == Math.rint(number)
                ? Long.toString(number.longValue())
                : cell.toString();
    }

    /** Copies a night and harms the table of one source. */
    static Path harmed(Path from, Path to, String source, Harm harm) throws IOException {
        copy(from, to);
        Table table = Table.of(from, source);
        write(
                to.resolve(from.relativize(table.file)),
                charset(table.file),
                table.harmed(harm).all());
        return to;
    }

    private static Path file(Path night, String source) throws IOException {
        return files(night).stream()
                .filter(path -> source(night, path).equals(source))
                .findFirst()
                .orElseThrow();
    }

    /** Copies a night as it is. */
    static Path copy(Path from, Path to) throws IOException {
        for (Path file : files(from)) {
            Path target = to.resolve(from.relativize(file));
            Files.createDirectories(target.resolveSibling(""));
            Files.copy(file, target);
        }
        return to;
    }

    /** Divides every file of a night in two that lie side by side; what stands above the data rows stands in both. */
    static Path halve(Path from, Path to) throws IOException {
        for (Path file : files(from)) {
            Path folder =
                    Files.createDirectories(to.resolve(from.relativize(file)).getParent());
            List<List<Object>> rows = read(file);
            int head = headRows(file);
            int middle = (head + rows.size()) / 2;
            List<List<Object>> second = new ArrayList<>(rows.subList(0, head));
            second.addAll(rows.subList(middle, rows.size()));
            write(folder.resolve("1-" + file.getFileName()), charset(file), rows.subList(0, middle));
            write(folder.resolve("2-" + file.getFileName()), charset(file), second);
        }
        return to;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String source(Path night, Path file) {
        return night.relativize(file).getName(0).toString();
    }

    private static boolean isText(Path file) {
        return file.toString().endsWith(".csv");
    }

    /** The title, note and header rows with which the departments of the sample city begin their files. */
    private static int headRows(Path file) {
        if (isText(file)) {
            return 1;
        }
        return switch (folder(file)) {
            case "finance" -> 3;
            case "units", "quotas" -> 1;
            default -> 2;
        };
    }

    private static int footRows(Path file) {
        return !isText(file) && folder(file).equals("finance") ? 2 : 0;
    }

    private static String folder(Path file) {
        return file.getName(file.getNameCount() - 2).toString();
    }

    private static List<List<Object>> read(Path file) throws IOException {
        return isText(file) ? readText(file) : readWorkbook(file);
    }

    private static List<List<Object>> readText(Path file) throws IOException {
        String text = Files.readString(file, charset(file));
        if (text.indexOf('"') >= 0) {
            throw new IllegalStateException("a quoted field in " + file);
        }
        List<List<Object>> rows = new ArrayList<>();
        text.lines().forEach(line -> rows.add(new ArrayList<>(Arrays.asList((Object[]) line.split(",", -1)))));
        return rows;
    }

    private static Charset charset(Path file) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file)));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return Charset.forName("GB18030");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<List<Object>> readWorkbook(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            List<List<Object>> rows = new ArrayList<>();
            for (Row row : workbook.getSheetAt(0)) {
                List<Object> cells = new ArrayList<>();
                for (int i = 0; i < row.getLastCellNum(); i++) {
                    Cell cell = row.getCell(i, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
                    cells.add(
                            cell.getCellType() == CellType.NUMERIC
                                    ? (Object) cell.getNumericCellValue()
                                    : cell.getStringCellValue());
                }
                rows.add(cells);
            }
            return rows;
        }
    }

    private static void write(Path file, Charset charset, List<List<Object>> rows) throws IOException {
        if (isText(file)) {
            StringBuilder text = new StringBuilder();
            rows.forEach(row -> text.append(
                            String.join(",", row.stream().map(Object::toString).toList()))
                    .append("\r\n"));
            Files.write(file, text.toString().getBytes(charset));
            return;
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = workbook.createSheet("Sheet1");
            for (int r = 0; r < rows.size(); r++) {
                XSSFRow row = sheet.createRow(r);
                for (int c = 0; c < rows.get(r).size(); c++) {
                    Object value = rows.get(r).get(c);
                    if (value instanceof Double number) {
                        row.createCell(c).setCellValue(number);
                    } else if (!value.toString().isEmpty()) {
                        row.createCell(c).setCellValue(value.toString());
                    }
                }
            }
            workbook.write(out);
        }
    }
}
