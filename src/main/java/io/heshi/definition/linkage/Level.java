package io.heshi.definition.linkage;

import static io.heshi.definition.linkage.ColumnKind.CODE;
import static io.heshi.definition.linkage.ColumnKind.DATE;
import static io.heshi.definition.linkage.ColumnKind.ID_NO;
import static io.heshi.definition.linkage.ColumnKind.NAME;
import static io.heshi.definition.linkage.ColumnKind.TEXT;
import static io.heshi.definition.linkage.ColumnKind.UNIT;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How much two values can agree: the one place that knows which kinds of columns a level is for, which form of them it looks at, and in SQL
 * when it holds. In the condition {@code {a}} and {@code {b}} stand for the values, none of which is blank.
 */
public enum Level {
    SAME(Set.of(ColumnKind.values()), Form.PLAIN, "{a} = {b}"),
    /** 呂 and 吕. */
    VARIANT(Set.of(NAME, UNIT), Form.FOLDED, "{a} = {b}"),
    /** 张 and 章: some reading of the one is some reading of the other. */
    HOMOPHONE(Set.of(NAME), Form.SOUNDS, "{a} && {b}"),
    /** 己 and 已. */
    SIMILAR_SHAPE(Set.of(NAME), Form.SHAPE, "{a} = {b}"),
    /** A character is another one, is missing or too much. */
    ONE_CHARACTER(Set.of(NAME, TEXT, CODE, UNIT), Form.PLAIN, "one_character_apart({a}, {b})"),
    /** The same of figures. */
    ONE_DIGIT(Set.of(ID_NO, DATE, CODE), Form.PLAIN, "one_character_apart({a}, {b})"),
    /** Two neighbours have changed places. */
    TRANSPOSED(Set.of(NAME, TEXT, CODE, ID_NO), Form.PLAIN, "neighbours_transposed({a}, {b})"),
    SAME_WORDS(Set.of(TEXT), Form.WORDS, "{a} = {b}"),
    /** The first three characters. */
    SAME_BEGINNING(
            Set.of(TEXT, UNIT), Form.PLAIN, "left({a}, 3) = left({b}, 3) and length({a}) > 3 and length({b}) > 3"),
    /** One says less than the other, and nothing else. */
    COMPATIBLE(Set.of(DATE, CODE, TEXT), Form.PLAIN, "not conflicts({a}, {b})"),
    /** 15 and 18 digits of one number. */
    OLD_NUMBER(Set.of(ID_NO), Form.PLAIN, "length({a}) <> length({b}) and id_slip({a}, {b}) = 'old_number'"),
    /** The first 15 digits, as a spreadsheet keeps them. */
    PRECISION_LOST(Set.of(ID_NO), Form.PLAIN, "left({a}, 15) = left({b}, 15) and id_slip({a}, {b}) = 'precision_lost'"),
    /** All but the last four: the sequence was given anew. */
    SEQUENCE_DIFFERS(
            Set.of(ID_NO), Form.PLAIN, "left({a}, 14) = left({b}, 14) and length({a}) = 18 and length({b}) = 18"),
    /** All but the day of birth and the check character that follows from it. */
    BIRTH_DIFFERS(
            Set.of(ID_NO),
            Form.PLAIN,
            "left({a}, 6) = left({b}, 6) and substr({a}, 15, 3) = substr({b}, 15, 3) and length({a}) = 18 and length({b}) = 18"),
    SAME_MONTH(Set.of(DATE), Form.PLAIN, "left({a}, 7) = left({b}, 7) and length({a}) >= 7 and length({b}) >= 7"),
    DAY_AND_MONTH_SWAPPED(
            Set.of(DATE),
            Form.PLAIN,
            "left({a}, 5) = left({b}, 5) and length({a}) = 10 and substr({a}, 6, 2) = substr({b}, 9, 2) and substr({b}, 6, 2) = substr({a}, 9, 2)"),
    SAME_YEAR(Set.of(DATE), Form.PLAIN, "left({a}, 4) = left({b}, 4)");

    private final Set<ColumnKind> kinds;
    private final Form form;
    private final String condition;

    Level(Set<ColumnKind> kinds, Form form, String condition) {
        this.kinds = kinds;
        this.form = form;
        this.condition = condition;
    }

    /** The word used in YAML. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Form form() {
        return form;
    }

    public boolean isFor(ColumnKind kind) {
        return kinds.contains(kind);
    }

    /** Those that a kind of column can be compared by. */
    public static List<Level> of(ColumnKind kind) {
        return List.of(values()).stream().filter(level -> level.isFor(kind)).toList();
    }

    /** The condition in SQL over two values. */
    public String holds(String a, String b) {
        return condition.replace("{a}", a).replace("{b}", b);
    }
}
