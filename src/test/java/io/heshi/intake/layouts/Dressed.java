package io.heshi.intake.layouts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A payroll as it is printed: titles, instructions, a sample row, pages with their own headers and totals, signatures. */
final class Dressed {
    private static final int PAGE = 40;

    private Dressed() {}

    static List<List<String>> table(List<Townsperson> people) {
        Sheet sheet = Sheet.usual().first("序号", person -> Integer.toString(people.indexOf(person) + 1));
        int width = sheet.header().size();
        List<List<String>> table = new ArrayList<>();
        table.add(line(width, 0, "云州市2024年12月统发工资表"));
        table.add(line(width, 0, "填报单位：云州市财政局", "", "单位：元"));
        table.add(line(width));
        table.add(sheet.header());
        table.add(numbers(width));
        table.add(line(width, 0, "填写说明：身份证号为18位，姓名中间不要有空格"));
        table.add(line(width, 0, "示例", "11010519491231002X", "张三", "男", "汉族", "1949-12-31", "1970-01-01", "某单位"));
        for (int from = 0; from < people.size(); from += PAGE) {
            List<Townsperson> page = people.subList(from, Math.min(people.size(), from + PAGE));
            if (from > 0) {
                table.add(sheet.header());
            }
            table.addAll(sheet.rows(page));
            table.add(total(sheet, "本页合计", page));
        }
        table.add(total(sheet, "合  计", people));
        table.add(line(width, 0, "以下空白"));
        table.add(line(width));
        table.add(line(width, 0, "注：本表一式三份。"));
        table.add(line(width, 0, "制表人：某某某", "", "审核人：某某", "", "单位负责人（签字）："));
        return table;
    }

    private static List<String> total(Sheet sheet, String word, List<Townsperson> people) {
        BigDecimal sum = people.stream().map(Townsperson::pay).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<String> cells = new ArrayList<>(line(sheet.header().size(), 0, word));
        cells.set(sheet.header().indexOf("应发工资"), sum.toPlainString());
        return cells;
    }

    private static List<String> numbers(int width) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= width; i++) {
            cells.add(Integer.toString(i));
        }
        return cells;
    }

    static List<String> line(int width, int at, String... texts) {
        List<String> cells = new ArrayList<>(line(width));
        for (int i = 0; i < texts.length; i++) {
            cells.set(at + i, texts[i]);
        }
        return cells;
    }

    static List<String> line(int width) {
        return Collections.nCopies(width, "");
    }
}
