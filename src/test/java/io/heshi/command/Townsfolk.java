package io.heshi.command;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** People of nowhere in particular, always the same: region 5398 was never assigned. */
record Townsfolk(String id, String name, boolean man, LocalDate birth, int unit, int gross) {
    private static final List<String> UNITS = List.of("云州市财政局", "云州市教育体育局", "云州市人民医院", "云州市第一中学", "云州市水利局", "云州市档案馆");
    private static final List<String> FAMILY = List.of("王", "李", "张", "刘", "陈", "杨", "黄", "赵", "周", "吴", "欧阳");
    private static final List<String> GIVEN = List.of("伟", "芳", "建国", "秀英", "志强", "晓燕", "鹏", "立新");

    static List<Townsfolk> of(int people) {
        Random random = new Random(7);
        List<Townsfolk> town = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            boolean man = random.nextBoolean();
            LocalDate birth = LocalDate.of(1965, 1, 1).plusDays(random.nextInt(12_000));
            String stem = "539801" + digits(birth)
                    + String.format(Locale.ROOT, "%02d%d", random.nextInt(100), random.nextInt(5) * 2 + (man ? 1 : 0));
            town.add(new Townsfolk(
                    stem + check(stem),
                    FAMILY.get(random.nextInt(FAMILY.size())) + GIVEN.get(random.nextInt(GIVEN.size())),
                    man,
                    birth,
                    i * UNITS.size() / people,
                    4_000 + random.nextInt(6_000)));
        }
        return town;
    }

    String sex() {
        return man ? "男" : "女";
    }

    String unitName() {
        return UNITS.get(unit);
    }

    String unitCode() {
        return "30100" + (unit * 7 % 10);
    }

    String born() {
        return digits(birth);
    }

    String begunWork() {
        return String.format(Locale.ROOT, "%d.%02d", birth.getYear() + 22, 7);
    }

    String grossPay() {
        return gross + ".50";
    }

    String netPay() {
        return (gross - 700) + ".25";
    }

    private static String digits(LocalDate date) {
        return date.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    // MOD 11-2: the whole number, weighted by powers of 2 from the right, leaves 1.
    private static char check(String stem) {
        int rest = 0;
        for (int i = 0; i < stem.length(); i++) {
            rest = (rest + (stem.charAt(i) - '0')) * 2 % 11;
        }
        int check = (12 - rest) % 11;
        return check == 10 ? 'X' : (char) ('0' + check);
    }
}
