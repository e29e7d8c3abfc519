package io.heshi.intake.guess;

import io.heshi.definition.ClaimKind;
import io.heshi.definition.CodeTable;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the rows of a table speak of, and why.
 *
 * @param wide the columns that each stand for a quota type, if it is such a table of quotas
 * @param zh evidence in Chinese
 * @param en the same in English
 */
record KindGuess(ClaimKind kind, Assignment assignment, Optional<WideGuess> wide, String zh, String en) {

    private KindGuess(ClaimKind kind, Assignment assignment, String zh, String en) {
        this(kind, assignment, Optional.empty(), zh, en);
    }

    static KindGuess of(
            Table table, Optional<WideGuess> wide, HeaderDictionary dictionary, Map<String, CodeTable> codes) {
        Assignment person = Assignment.of(ClaimKind.PERSON, table, dictionary, codes);
        Assignment quota = Assignment.of(ClaimKind.QUOTA, table, dictionary, codes);
        Assignment unit = Assignment.of(ClaimKind.UNIT, table, dictionary, codes);
        boolean quotas = quota.confidence("quota_type") > 0 && quota.confidence("approved") >= Candidate.SURE;
        if (person.confidence("id_no") > 0) {
            return new KindGuess(ClaimKind.PERSON, person, "有身份证号一列", "there is a column of ID numbers");
        }
        if (quotas) {
            return new KindGuess(
                    ClaimKind.QUOTA,
                    quota,
                    "有编制类型和核定数，没有身份证号",
                    "there are quota types and approved numbers, and no ID numbers");
        }
        if (isHeaded(person, "name")) {
            return new KindGuess(
                    ClaimKind.PERSON, person, "有姓名一列（没有身份证号）", "there is a column of names (and none of ID numbers)");
        }
        if (wide.isPresent()) {
            return wide(
                    wide.get(), quota, "一种编制一列，没有姓名和身份证号", "a column a quota type, and neither names nor ID numbers");
        }
        if (isHeaded(unit, "unit_name") || isHeaded(unit, "unit_code") || unit.confidence("credit_code") > 0) {
            return new KindGuess(
                    ClaimKind.UNIT,
                    unit,
                    "一行一个单位：有单位，没有姓名和身份证号",
                    "a unit a row: units, and neither names nor ID numbers");
        }
        if (quota.confidence("approved") > 0 && quota.confidence("quota_type") > 0) {
            return new KindGuess(ClaimKind.QUOTA, quota, "有编制类型和整数", "there are quota types and whole numbers");
        }
        if (person.confidence("name") > 0) {
            return new KindGuess(ClaimKind.PERSON, person, "有一列像姓名", "a column looks like names");
        }
        boolean units = unit.confidence("unit_name") > 0;
        return units
                ? new KindGuess(ClaimKind.UNIT, unit, "有一列像单位名称", "a column looks like names of units")
                : new KindGuess(
                        ClaimKind.PERSON, person, "看不出种类，先按人员处理", "the kind cannot be told, so persons are supposed");
    }

    /** The kind that somebody named. */
    static KindGuess told(
            ClaimKind kind,
            Table table,
            Optional<WideGuess> wide,
            HeaderDictionary dictionary,
            Map<String, CodeTable> codes) {
        Assignment assignment = Assignment.of(kind, table, dictionary, codes);
        return kind == ClaimKind.QUOTA && wide.isPresent()
                ? wide(wide.get(), assignment, "由 --claims 指定", "as --claims says")
                : new KindGuess(kind, assignment, "由 --claims 指定", "as --claims says");
    }

    private static KindGuess wide(WideGuess wide, Assignment quota, String zh, String en) {
        Assignment others = quota.without(Set.of("quota_type", "approved"), wide.positions());
        return new KindGuess(ClaimKind.QUOTA, others, Optional.of(wide), zh, en);
    }

    private static boolean isHeaded(Assignment assignment, String field) {
        return assignment.of(field).map(c -> c.match().isCertain()).orElse(false);
    }
}
