package io.heshi.intake.layouts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Excel workbooks: cells as text and as numbers, merged headers, several sheets, hidden rows and sheets. */
final class WorkbookWays {
    private static final int DAYS_1904 = 1462;

    private WorkbookWays() {}

    static List<Way> all() {
        return List.of(
                Way.of("xlsx, all text", (folder, people) -> Books.xlsx(folder, book -> plain(book, people))),
                Way.of("xls, all text", (folder, people) -> Books.xls(folder, book -> plain(book, people))),
                Way.of(
                        "xlsx, numbers and date cells",
                        (folder, people) -> Books.xlsx(folder, book -> typed(book, people, 0))),
                Way.of(
                        "xls, numbers and date cells",
                        (folder, people) -> Books.xls(folder, book -> typed(book, people, 0))),
                Way.of(
                        "xlsx, dates from 1904",
                        (folder, people) -> Books.xlsx(folder, book -> {
                            ((XSSFWorkbook) book)
                                    .getCTWorkbook()
                                    .addNewWorkbookPr()
                                    .setDate1904(true);
                            typed(book, people, DAYS_1904);
                        })),
                Way.of("xlsx, dressed", (folder, people) -> Books.xlsx(folder, book -> dressed(book, people))),
                Way.of("xls, dressed", (folder, people) -> Books.xls(folder, book -> dressed(book, people))),
                Way.of(
                        "xlsx, header of two rows",
                        (folder, people) -> Books.xlsx(folder, book -> twoRows(book, people))),
                Way.of("xls, header of two rows", (folder, people) -> Books.xls(folder, book -> twoRows(book, people))),
                Way.of(
                        "xlsx, header of three rows",
                        (folder, people) -> Books.xlsx(folder, book -> threeRows(book, people))),
                Way.of(
                        "xlsx, units merged down",
                        (folder, people) -> Books.xlsx(folder, book -> mergedUnits(book, people))),
                Way.of(
                        "xls, units merged down",
                        (folder, people) -> Books.xls(folder, book -> mergedUnits(book, people))),
                Way.of(
                                "xlsx, several sheets, one of them hidden but named, and rows that a filter hides",
                                (folder, people) -> Books.xlsx(folder, book -> hidden(book, people)))
                        .reading("layout: {header: auto", "layout: {sheets: [一, 二, 三], header: auto"),
                Way.of(
                                "xls, several sheets, one of them hidden but named, and rows that a filter hides",
                                (folder, people) -> Books.xls(folder, book -> hidden(book, people)))
                        .reading("layout: {header: auto", "layout: {sheets: [一, 二, 三], header: auto"),
                Way.of(
                        "xlsx, results of formulas",
                        (folder, people) -> Books.xlsx(folder, book -> formulas(book, people))),
                Way.of(
                        "xls, results of formulas",
                        (folder, people) -> Books.xls(folder, book -> formulas(book, people))));
    }

    private static void plain(Workbook book, List<Townsperson> people) {
        Books.put(book.createSheet("工资"), 0, Sheet.usual().table(people));
    }

    private static void typed(Workbook book, List<Townsperson> people, int daysLess) {
        Sheet sheet = Sheet.usual();
        var page = book.createSheet("Sheet1");
        CellStyle day = book.createCellStyle();
        day.setDataFormat(book.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
        Books.put(page, 0, sheet.table(people));
        for (int i = 0; i < people.size(); i++) {
            Row row = page.getRow(i + 1);
            date(row.getCell(sheet.header().indexOf("出生日期")), people.get(i).birth(), daysLess, day);
            date(row.getCell(sheet.header().indexOf("参加工作时间")), people.get(i).workStart(), daysLess, day);
            row.getCell(sheet.header().indexOf("应发工资"))
                    .setCellValue(people.get(i).pay().doubleValue());
            row.getCell(sheet.header().indexOf("发放月份")).setCellValue(202412);
        }
    }

    private static void date(Cell cell, LocalDate date, int daysLess, CellStyle style) {
        cell.setCellValue((double) (date.toEpochDay() + 25_569 - daysLess));
        cell.setCellStyle(style);
    }

    private static void dressed(Workbook book, List<Townsperson> people) {
        var page = book.createSheet("工资表");
        List<List<String>> table = Dressed.table(people);
        Books.put(page, 0, table);
        page.addMergedRegion(new CellRangeAddress(0, 0, 0, table.get(0).size() - 1));
        page.addMergedRegion(new CellRangeAddress(5, 5, 0, table.get(0).size() - 1));
    }

    /** 工资 over 应发工资 and 发放月份, all others merged down. */
    private static void twoRows(Workbook book, List<Townsperson> people) {
        var page = book.createSheet("工资");
        Sheet sheet = Sheet.usual();
        List<String> header = sheet.header();
        int pay = header.indexOf("应发工资");
        Books.put(page, 2, sheet.table(people));
        Row upper = page.createRow(1);
        page.createRow(0).createCell(0).setCellValue("工资发放明细表");
        for (int c = 0; c < pay; c++) {
            upper.createCell(c).setCellValue(header.get(c));
            page.getRow(2).getCell(c).setBlank();
            page.addMergedRegion(new CellRangeAddress(1, 2, c, c));
        }
        upper.createCell(pay).setCellValue("工资");
        page.addMergedRegion(new CellRangeAddress(1, 1, pay, pay + 1));
    }

    /** 人员 over two groups over the columns. */
    private static void threeRows(Workbook book, List<Townsperson> people) {
        var page = book.createSheet("工资");
        Sheet sheet = Sheet.usual();
        int width = sheet.header().size();
        Books.put(page, 2, sheet.table(people));
        page.createRow(0).createCell(0).setCellValue("人员及工资情况");
        page.addMergedRegion(new CellRangeAddress(0, 0, 0, width - 1));
        Row groups = page.createRow(1);
        groups.createCell(0).setCellValue("基本信息");
        groups.createCell(6).setCellValue("单位及工资");
        page.addMergedRegion(new CellRangeAddress(1, 1, 0, 5));
        page.addMergedRegion(new CellRangeAddress(1, 1, 6, width - 1));
    }

    private static void mergedUnits(Workbook book, List<Townsperson> people) {
        var page = book.createSheet("工资");
        Sheet sheet = Sheet.usual().first("单位名称", Townsperson::unit);
        Books.put(page, 0, sheet.table(people));
        int first = 0;
        for (int i = 1; i <= people.size(); i++) {
            if (i == people.size()
                    || !people.get(i).unit().equals(people.get(first).unit())) {
                for (int r = first + 1; r < i; r++) {
                    page.getRow(r + 1).getCell(0).setBlank();
                }
                if (i - first > 1) {
                    page.addMergedRegion(new CellRangeAddress(first + 1, i, 0, 0));
                }
                first = i;
            }
        }
    }

    private static void hidden(Workbook book, List<Townsperson> people) {
        Books.put(book.createSheet("说明"), 0, List.of(List.of("本表由财政局提供"), List.of("有问题请来电")));
        int third = people.size() / 3;
        Books.put(book.createSheet("一"), 0, Sheet.usual().table(people.subList(0, third)));
        Books.put(book.createSheet("二"), 3, Sheet.usual().table(people.subList(third, 2 * third)));
        Books.put(book.createSheet("三"), 0, Sheet.usual().table(people.subList(2 * third, people.size())));
        book.setSheetVisibility(2, SheetVisibility.HIDDEN);
        for (int r = 3; r < third / 2; r++) {
            book.getSheet("三").getRow(r).setZeroHeight(true);
        }
    }

    /** Names and amounts are what formulas last gave; nothing is calculated anew. */
    private static void formulas(Workbook book, List<Townsperson> people) {
        var page = book.createSheet("工资");
        Sheet sheet = Sheet.usual();
        Books.put(page, 0, sheet.table(people));
        for (int i = 0; i < people.size(); i++) {
            Row row = page.getRow(i + 1);
            BigDecimal pay = people.get(i).pay();
            Cell amount = row.getCell(sheet.header().indexOf("应发工资"));
            amount.setCellValue(pay.doubleValue());
            amount.setCellFormula("SUM(1,2)");
            amount.setCellValue(pay.doubleValue());
            Cell name = row.getCell(sheet.header().indexOf("姓名"));
            name.setCellFormula("\"?\"&\"?\"");
            name.setCellValue(people.get(i).name());
        }
    }
}
