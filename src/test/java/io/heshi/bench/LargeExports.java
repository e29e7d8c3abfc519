package io.heshi.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Writes payrolls of 15 columns: {@code LargeExports FOLDER CSV_ROWS XLSX_ROWS}. */
final class LargeExports {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final List<String> HEADERS = List.of(
            "身份证号", "姓名", "性别", "民族", "出生日期", "参加工作时间", "单位代码", "单位名称", "编制类型", "经费形式", "人员状态", "学历", "应发工资", "实发工资",
            "发放月份");
    private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂";

    private LargeExports() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        csv(folder.resolve("csv/finance/payroll.csv"), Integer.parseInt(arguments[1]));
        xlsx(folder.resolve("xlsx/finance/payroll.xlsx"), Integer.parseInt(arguments[2]));
    }

    private static void csv(Path file, int rows) throws IOException {
        Files.createDirectories(file.getParent());
        Random random = new Random(1);
        try (BufferedWriter out = Files.newBufferedWriter(file, Charset.forName("GB18030"))) {
            out.write(String.join(",", HEADERS) + "\r\n");
            for (int i = 0; i < rows; i++) {
                out.write(String.join(",", row(i, random)) + "\r\n");
            }
        }
    }

    private static void xlsx(Path file, int rows) throws IOException {
        Files.createDirectories(file.getParent());
        Random random = new Random(1);
        try (SXSSFWorkbook book = new SXSSFWorkbook(null, 200, true, true);
                OutputStream out = Files.newOutputStream(file)) {
            SXSSFSheet sheet = book.createSheet("工资");
            put(sheet.createRow(0), HEADERS);
            for (int i = 0; i < rows; i++) {
                put(sheet.createRow(i + 1), row(i, random));
            }
            book.write(out);
        }
    }

    private static void put(SXSSFRow row, List<String> texts) {
        for (int c = 0; c < texts.size(); c++) {
            if (c == 12 || c == 13) {
                number(row, c, texts.get(c));
            } else {
                row.createCell(c).setCellValue(texts.get(c));
            }
        }
    }

    private static void number(SXSSFRow row, int column, String text) {
        if (Character.isDigit(text.charAt(0))) {
            row.createCell(column).setCellValue(Double.parseDouble(text));
        } else {
            row.createCell(column).setCellValue(text);
        }
    }

    private static List<String> row(int number, Random random) {
        String birth = "%04d%02d%02d".formatted(1965 + number % 36, 1 + number / 36 % 12, 1 + number / 432 % 28);
        int unit = number / 60;
        int pay = 400_000 + random.nextInt(900_000);
        return List.of(
                id("%06d".formatted(110_101 + number / 12_096 / 999) + birth + "%03d".formatted(number / 12_096 % 999)),
                "" + SURNAMES.charAt(random.nextInt(SURNAMES.length()))
                        + GIVEN.charAt(random.nextInt(GIVEN.length()))
                        + GIVEN.charAt(random.nextInt(GIVEN.length())),
                number / 12_096 % 2 == 1 ? "男" : "女",
                "汉族",
                birth,
                "%04d-07-01".formatted(1987 + number % 36),
                "%06d".formatted(unit),
                "云州市第" + unit + "单位",
                number % 3 == 0 ? "行政编制" : "全额事业编制",
                "全额拨款",
                "在职",
                "大学本科",
                pay / 100 + "." + "%02d".formatted(pay % 100),
                pay / 125 + ".00",
                "2024-12");
    }

    private static String id(String stem) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (stem.charAt(i) - '0');
        }
        return stem + "10X98765432".charAt(sum % 11);
    }
}
