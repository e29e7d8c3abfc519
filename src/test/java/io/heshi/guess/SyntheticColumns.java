package io.heshi.guess;

import io.heshi.catalogue.Field;
import io.heshi.definition.CodeTable;
import io.heshi.vocabulary.ResidentId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.IntFunction;

/** Cells as exports have them under the canonical columns, of people who are nobody: region 5398 was never assigned. */
final class SyntheticColumns {
    static final int ROWS = 20;

    private static final List<String> FAMILY = List.of("王", "李", "张", "刘", "陈", "杨", "黄", "赵", "周", "吴");
    private static final List<String> GIVEN = List.of("伟", "芳", "建国", "秀英", "志强", "晓燕", "鹏", "立新", "敏", "军");
    private static final List<String> UNITS =
            List.of("云州市财政局", "云州市教育体育局", "云州市人民医院", "云州市第一中学", "云州市水利局", "云州市档案馆", "云州市民政局", "云州市审计局");
    private static final List<String> DEPARTMENTS = List.of("办公室", "人事科", "财务科", "业务一科", "综合处", "档案室");
    private static final List<String> POSITIONS = List.of("科长", "副科长", "科员", "主任", "教师", "会计", "护士长");
    private static final List<String> RANKS = List.of("一级主任科员", "二级主任科员", "四级调研员", "一级科员", "二级科员");
    private static final List<String> REASONS = List.of("调出", "退休", "辞职", "考录", "调任", "死亡");
    private static final List<String> POOLS = List.of("市直教育周转池", "卫生周转池", "高层次人才周转池");
    private static final List<String> REMARKS = List.of("见附件", "待核", "已核", "另文", "补报", "无误", "上年结转");

    private final Random random;
    private final Map<String, CodeTable> codes;
    private final List<LocalDate> births = new ArrayList<>();
    private final List<Boolean> men = new ArrayList<>();
    private final List<Integer> units = new ArrayList<>();
    private final List<Integer> pays = new ArrayList<>();

    SyntheticColumns(long seed, Map<String, CodeTable> codes) {
        random = new Random(seed);
        this.codes = codes;
        for (int i = 0; i < ROWS; i++) {
            births.add(LocalDate.of(1965, 1, 1).plusDays(random.nextInt(12_000)));
            men.add(random.nextBoolean());
            units.add(random.nextInt(UNITS.size()));
            pays.add(4_000 + random.nextInt(6_000));
        }
    }

    /** What stands under a canonical column, a row each. */
    List<String> under(Field field) {
        return rows(
                switch (field.type()) {
                    case ID_NO -> this::number;
                    case NAME -> i -> one(FAMILY) + one(GIVEN);
                    case UNIT_NAME -> i -> UNITS.get(units.get(i));
                    case UNIT_CODE -> i -> "30100" + units.get(i);
                    case DATE, MONTH -> dates(field.name());
                    case MONEY ->
                        field.name().equals("net_pay") ? i -> pays.get(i) - 700 + ".25" : i -> pays.get(i) + ".50";
                    case INTEGER -> i -> Integer.toString(1 + random.nextInt(60));
                    case BOOLEAN -> i -> random.nextInt(3) == 0 ? "否" : "是";
                    case CODE -> words(field);
                    case TEXT -> text(field.name());
                });
    }

    /** What stands in a column that no canonical column means. */
    List<String> underNone() {
        return rows(
                switch (random.nextInt(5)) {
                    case 0 -> i -> Integer.toString(i + 1);
                    case 1 -> i -> 500 + random.nextInt(3_000) + ".00";
                    case 2 -> i -> one(REMARKS);
                    case 3 -> i -> day(2000, 24);
                    default -> i -> "1" + (30 + random.nextInt(60)) + (10_000_000 + random.nextInt(80_000_000));
                });
    }

    private static List<String> rows(IntFunction<String> cell) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            cells.add(cell.apply(i));
        }
        return cells;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private IntFunction<String> dates(String field) {
        return switch (field) {
            case "birth_date" -> i -> births.get(i).toString();
            case "work_start_date" ->
                i -> births.get(i).getYear() + 18 + random.nextInt(8) + "." + String.format(Locale.ROOT, "%02d", 7);
            case "pay_month" -> i -> "202412";
            case "retire_date", "death_date", "event_date" -> i -> random.nextInt(4) == 0 ? day(2015, 9) : "";
            case "pension_start" -> i -> random.nextInt(4) == 0 ? day(2015, 9).substring(0, 7) : "";
            default -> i -> day(1995, 29);
        };
    }

    private String day(int from, int years) {
        return LocalDate.of(from, 1, 1).plusDays(random.nextInt(years * 365)).toString();
    }

    private IntFunction<String> words(Field field) {
        CodeTable table = Objects.requireNonNull(codes.get(field.codeTable()), field.codeTable());
        if (field.codeTable().equals("sex")) {
            return i -> men.get(i) ? "男" : "女";
        }
        List<String> labels = table.labels().values().stream()
                .map(label -> label.zh())
                .limit(6)
                .toList();
        return i -> one(labels);
    }

    private IntFunction<String> text(String field) {
        return switch (field) {
            case "department" -> i -> one(DEPARTMENTS);
            case "position" -> i -> one(POSITIONS);
            case "rank" -> i -> one(RANKS);
            case "event_reason" -> i -> one(REASONS);
            case "pool" -> i -> one(POOLS);
            case "actual_unit", "place", "other_names" -> i -> one(UNITS);
            case "short_name" -> i -> UNITS.get(units.get(i)).substring(2);
            case "credit_code" -> i -> "12530000" + "MA" + (10_000_000 + units.get(i));
            default ->
                field.endsWith("_no") || field.endsWith("document")
                        ? i -> "云编办〔" + (2010 + random.nextInt(15)) + "〕" + (1 + random.nextInt(90)) + "号"
                        : i -> one(REMARKS);
        };
    }

    private String number(int i) {
        int order = random.nextInt(450) * 2 + 100 + (men.get(i) ? 1 : 0);
        String stem = "539801" + births.get(i).toString().replace("-", "") + order;
        for (char check : "0123456789X".toCharArray()) {
            if (ResidentId.read(stem + check) instanceof io.heshi.vocabulary.IdReading.Valid) {
                return stem + check;
            }
        }
        throw new IllegalStateException("no check digit fits");
    }
}
