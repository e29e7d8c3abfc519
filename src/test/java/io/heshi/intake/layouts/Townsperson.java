package io.heshi.intake.layouts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** An invented person on a payroll. */
record Townsperson(
        String id,
        String name,
        String sex,
        String ethnicity,
        LocalDate birth,
        LocalDate workStart,
        String unit,
        String quotaType,
        String status,
        String education,
        BigDecimal pay) {
    static final String PAY_MONTH = "2024-12";

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final List<String> UNITS =
            List.of("云州市教育局", "云州市第一中学", "云州市实验小学", "云州市财政局", "云州市园林绿化服务中心", "云州市人民医院", "云州市公安局", "云州市（直属）机关事务服务中心");
    private static final List<String> SURNAMES = List.of("赵", "钱", "孙", "李", "周", "吴", "郑", "王", "欧阳", "𫰡", "䶮");
    private static final List<String> GIVEN = List.of("伟", "芳", "秀英", "建国", "玥", "喆明", "小红", "𬱖", "志强", "淑珍");

    /** Five hundred, sorted by unit, no ID number twice. */
    static List<Townsperson> fiveHundred() {
        Random random = new Random(34981);
        List<Townsperson> people = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            people.add(person(random, i));
        }
        people.sort(Comparator.comparing(Townsperson::unit).thenComparing(Townsperson::id));
        return people;
    }

    private static Townsperson person(Random random, int number) {
        LocalDate birth = LocalDate.of(1965, 1, 1).plusDays(random.nextInt(365 * 36));
        boolean male = random.nextBoolean();
        String name = number % 50 == 7
                ? "买买提·吐尔逊" + GIVEN.get(random.nextInt(GIVEN.size()))
                : SURNAMES.get(random.nextInt(SURNAMES.size())) + GIVEN.get(random.nextInt(GIVEN.size()));
        return new Townsperson(
                id(birth, number, male),
                name,
                male ? "男" : "女",
                pick(random, "汉族", "回族", "维吾尔族"),
                birth,
                birth.plusYears(18).plusDays(random.nextInt(3000)),
                pick(random, UNITS.toArray(String[]::new)),
                pick(random, "行政编制", "全额事业编制", "差额事业编制"),
                pick(random, "在职", "在编在岗", "借调"),
                pick(random, "大学本科", "硕士研究生", "大专"),
                new BigDecimal(300_000 + random.nextInt(1_500_000)).movePointLeft(2));
    }

    private static String id(LocalDate birth, int number, boolean male) {
        String stem =
                "110105" + birth.toString().replace("-", "") + "%03d".formatted(number * 2 % 998 + (male ? 1 : 0));
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (stem.charAt(i) - '0');
        }
        return stem + "10X98765432".charAt(sum % 11);
    }

    private static String pick(Random random, String... words) {
        return words[random.nextInt(words.length)];
    }
}
