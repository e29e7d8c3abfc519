package io.heshi.identity.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Invented people of a Chinese town with homonyms by a realistic shape (few family names are had by many, given names of one or two characters
 * likewise), as a register and a payroll know them: some numbers and names of the payroll are damaged. Kind of damage and truth are kept aside.
 */
final class Townspeople {
    private static final String FAMILY = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹彭曾萧田董潘袁蔡蒋余";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰建国志文红梅春海燕龙峰辉玲波斌宇浩鑫欣雪琳佳俊";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private final Random random;
    private final List<Row> rows = new ArrayList<>();

    /** @param mask 1 in the register, 2 on the payroll */
    record Row(long who, long mask, String damage, List<String> texts) {}

    /** Columns of a row: name, id_no, birth_date, unit, sex, work_start. */
    static final List<String> COLUMNS = List.of("name", "id_no", "birth_date", "unit", "sex", "work_start");

    private Townspeople(long seed) {
        random = new Random(seed);
    }

    static List<Row> of(long seed, int people) {
        Townspeople town = new Townspeople(seed);
        for (int who = 0; who < people; who++) {
            town.add(who);
        }
        return town.rows;
    }

    private void add(int who) {
        String born =
                "%04d-%02d-%02d".formatted(1960 + random.nextInt(42), 1 + random.nextInt(12), 1 + random.nextInt(28));
        String name = name();
        String number = number(born);
        String unit = "第" + random.nextInt(60) + "局";
        String start = "%04d-%02d"
                .formatted(Integer.parseInt(born.substring(0, 4)) + 18 + random.nextInt(8), 1 + random.nextInt(12));
        String sex = (number.charAt(16) - '0') % 2 == 1 ? "male" : "female";
        rows.add(new Row(who, 1, "", List.of(name, number, born, unit, sex, start)));
        String paidName = random.nextInt(200) == 0 ? name.substring(0, 1) + GIVEN.charAt(skewed(GIVEN.length())) : name;
        String paidUnit = random.nextInt(50) == 0 ? "第" + random.nextInt(60) + "局" : unit;
        String damage = random.nextInt(50) == 0
                ? List.of("digit", "lost", "old", "missing", "birth").get(random.nextInt(5))
                : "";
        rows.add(new Row(who, 2, damage, List.of(paidName, damaged(number, damage), born, paidUnit, sex, start)));
    }

    private String damaged(String number, String damage) {
        return switch (damage) {
            case "digit" -> {
                int at = random.nextInt(17);
                char other = (char) ('0' + (number.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
                yield number.substring(0, at) + other + number.substring(at + 1);
            }
            case "lost" -> number.substring(0, 15) + "000";
            case "old" -> number.substring(0, 6) + number.substring(8, 17);
            case "missing" -> "";
            case "birth" ->
                number.substring(0, 10)
                        + "%02d%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28))
                        + number.substring(14);
            default -> number;
        };
    }

    private String name() {
        StringBuilder name = new StringBuilder().append(FAMILY.charAt(skewed(FAMILY.length())));
        for (int i = random.nextInt(4) == 0 ? 1 : 0; i < 2; i++) {
            name.append(GIVEN.charAt(skewed(GIVEN.length())));
        }
        return name.toString();
    }

    private int skewed(int bound) {
        return (int) (bound * Math.pow(random.nextDouble(), 1.8));
    }

    /** Of an area that there is not. */
    private String number(String born) {
        String stem = "5398%02d".formatted(90 + random.nextInt(10))
                + born.replace("-", "")
                + "%03d".formatted(random.nextInt(1000));
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (stem.charAt(i) - '0');
        }
        return stem + "10X98765432".charAt(sum % 11);
    }
}
