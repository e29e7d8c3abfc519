package io.heshi.intake.layouts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Workbook;

/** Where an item is not a cell of its row under a header: headings, indentation, sheet and file names, several columns, DBF. */
final class ArrangedWays {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String UNIT = "unit_name";

    private ArrangedWays() {}

    static List<Way> all() {
        return List.of(
                Way.of("unit as a heading over its people", ArrangedWays::headings),
                Way.of("unit as a labelled heading over its people", ArrangedWays::labelled),
                Way.of("people indented below their unit by blanks", ArrangedWays::indented),
                Way.of("people indented below their unit by cell format", ArrangedWays::indentedCells),
                Way.of("a sheet a unit", ArrangedWays::sheetPerUnit).column(UNIT, "{sheet: true}"),
                Way.of("unit written once, blank below", ArrangedWays::blankBelow)
                        .reading("layout: {header: auto,", "layout: {units: fill_down, header: auto,"),
                Way.of("surname and given name apart", ArrangedWays::twoNames)
                        .column("name", "{join: [姓, 名], with: \"\"}"),
                Way.of("pay in two columns", ArrangedWays::twoPays).column("gross_pay", "{sum: [基本工资, 津贴补贴]}"),
                Way.of("month in the file's name", ArrangedWays::monthInName)
                        .column("pay_month", "{file: '(\\d{4})年(\\d{1,2})月'}"),
                Way.of("month nowhere", ArrangedWays::noMonth)
                        .column("pay_month", "{constant: " + Townsperson.PAY_MONTH + "}"),
                Way.of("the second column of a name", ArrangedWays::sameNameTwice)
                        .column("gross_pay", "{from: [\"金额#2\"], type: money}"),
                Way.of("dBASE table", ArrangedWays::dbf));
    }

    private static Path headings(Path folder, List<Townsperson> people) throws IOException {
        return underHeadings(folder, people, "%s", "");
    }

    private static Path labelled(Path folder, List<Townsperson> people) throws IOException {
        return underHeadings(folder, people, "单位名称：%s", "");
    }

    private static Path indented(Path folder, List<Townsperson> people) throws IOException {
        return underHeadings(folder, people, "%s", "\u3000\u3000");
    }

    private static Path underHeadings(Path folder, List<Townsperson> people, String heading, String indent)
            throws IOException {
        Sheet sheet = Sheet.usual().without("单位名称", "姓名").first("姓名", person -> indent + person.name());
        List<List<String>> table = new ArrayList<>();
        table.add(sheet.header());
        String unit = "";
        for (Townsperson person : people) {
            if (!person.unit().equals(unit)) {
                unit = person.unit();
                table.add(Dressed.line(sheet.header().size(), 0, heading.formatted(unit)));
            }
            table.add(sheet.row(person));
        }
        return TextWays.text(folder, UTF_8, "", ",", false, table);
    }

    private static Path indentedCells(Path folder, List<Townsperson> people) throws IOException {
        return Books.xlsx(folder, book -> {
            Sheet sheet = Sheet.usual().without("单位名称", "姓名").first("姓名", Townsperson::name);
            var page = book.createSheet("工资");
            CellStyle deeper = book.createCellStyle();
            deeper.setIndention((short) 1);
            Books.put(page, 0, List.of(sheet.header()));
            int line = 1;
            String unit = "";
            for (Townsperson person : people) {
                if (!person.unit().equals(unit)) {
                    unit = person.unit();
                    Books.put(page, line++, List.of(List.of(unit)));
                }
                Books.put(page, line, List.of(sheet.row(person)));
                page.getRow(line++).getCell(0).setCellStyle(deeper);
            }
        });
    }

    private static Path sheetPerUnit(Path folder, List<Townsperson> people) throws IOException {
        return Books.xlsx(folder, book -> sheets(book, people));
    }

    private static void sheets(Workbook book, List<Townsperson> people) {
        Sheet sheet = Sheet.usual().without("单位名称");
        for (String unit : people.stream().map(Townsperson::unit).distinct().toList()) {
            Books.put(
                    book.createSheet(unit),
                    0,
                    sheet.table(people.stream()
                            .filter(person -> person.unit().equals(unit))
                            .toList()));
        }
    }

    private static Path blankBelow(Path folder, List<Townsperson> people) throws IOException {
        List<List<String>> table = new ArrayList<>();
        Sheet sheet = Sheet.usual();
        table.add(sheet.header());
        String unit = "";
        for (Townsperson person : people) {
            List<String> row = new ArrayList<>(sheet.row(person));
            if (person.unit().equals(unit)) {
                row.set(sheet.header().indexOf("单位名称"), "");
            }
            unit = person.unit();
            table.add(row);
        }
        return TextWays.text(folder, GB18030, "", ",", false, table);
    }

    private static Path twoNames(Path folder, List<Townsperson> people) throws IOException {
        Sheet sheet = Sheet.usual()
                .without("姓名")
                .with("姓", person -> surname(person.name()))
                .with(
                        "名",
                        person -> person.name().substring(surname(person.name()).length()));
        return TextWays.text(folder, UTF_8, "", ",", false, sheet.table(people));
    }

    private static String surname(String name) {
        return name.substring(0, name.offsetByCodePoints(0, 1));
    }

    private static Path twoPays(Path folder, List<Townsperson> people) throws IOException {
        Sheet sheet = Sheet.usual()
                .without("应发工资")
                .with("基本工资", person -> "1000.5")
                .with(
                        "津贴补贴",
                        person -> person.pay()
                                .subtract(new java.math.BigDecimal("1000.5"))
                                .toPlainString());
        return TextWays.text(folder, UTF_8, "", ",", false, sheet.table(people));
    }

    private static Path monthInName(Path folder, List<Townsperson> people) throws IOException {
        Path file = noMonth(folder, people);
        return Files.move(file, Files.createTempDirectory(folder, "of").resolve("云州市2024年12月工资.csv"));
    }

    private static Path noMonth(Path folder, List<Townsperson> people) throws IOException {
        return TextWays.text(
                folder, UTF_8, "", ",", false, Sheet.usual().without("发放月份").table(people));
    }

    private static Path sameNameTwice(Path folder, List<Townsperson> people) throws IOException {
        List<List<String>> table = new ArrayList<>();
        Sheet sheet = Sheet.usual().without("应发工资");
        for (List<String> row : sheet.table(people)) {
            List<String> longer = new ArrayList<>(row);
            boolean header = table.isEmpty();
            longer.add(header ? "金额" : "1");
            longer.add(header ? "金额" : people.get(table.size() - 1).pay().toPlainString());
            table.add(longer);
        }
        return TextWays.text(folder, UTF_8, "", ",", false, table);
    }

    /** dBASE III with the short field names of the 1990s, amounts as N(12,2) and dates as D. */
    private static Path dbf(Path folder, List<Townsperson> people) throws IOException {
        Sheet sheet = Sheet.usual()
                .renamed("身份证号", "SFZH")
                .renamed("姓名", "XM")
                .renamed("性别", "XB")
                .renamed("民族", "MZ")
                .renamed("出生日期", "CSRQ")
                .renamed("参加工作时间", "CJGZSJ")
                .renamed("单位名称", "单位名称")
                .renamed("学历", "XL");
        List<String> names = sheet.header();
        int[] widths = new int[names.size()];
        for (List<String> row : sheet.rows(people)) {
            for (int c = 0; c < widths.length; c++) {
                widths[c] = Math.max(widths[c], row.get(c).getBytes(GB18030).length);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int length = 1;
        for (int c = 0; c < widths.length; c++) {
            widths[c] = names.get(c).equals("CSRQ") ? 8 : widths[c];
            length += widths[c];
        }
        ByteBuffer head = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
        head.put(new byte[] {3, 124, 12, 31}).putInt(people.size()).putShort((short) (33 + 32 * widths.length));
        head.putShort((short) length).put(29, (byte) 0x7A);
        bytes.write(head.array());
        for (int c = 0; c < widths.length; c++) {
            byte[] field = new byte[32];
            byte[] name = names.get(c).getBytes(GB18030);
            System.arraycopy(name, 0, field, 0, Math.min(10, name.length));
            field[11] = (byte) (names.get(c).equals("CSRQ") ? 'D' : names.get(c).equals("应发工资") ? 'N' : 'C');
            field[16] = (byte) widths[c];
            field[17] = (byte) (names.get(c).equals("应发工资") ? 2 : 0);
            bytes.write(field);
        }
        bytes.write('\r');
        for (List<String> row : sheet.rows(people)) {
            bytes.write(' ');
            for (int c = 0; c < widths.length; c++) {
                String text = names.get(c).equals("CSRQ") ? row.get(c).replace("-", "") : row.get(c);
                byte[] cell = text.getBytes(GB18030);
                byte[] blanks = " ".repeat(widths[c] - cell.length).getBytes(GB18030);
                bytes.write(names.get(c).equals("应发工资") ? blanks : cell);
                bytes.write(names.get(c).equals("应发工资") ? cell : blanks);
            }
        }
        bytes.write(0x1A);
        return Files.write(Files.createTempFile(folder, "people", ".dbf"), bytes.toByteArray());
    }
}
