package io.heshi.guess;

import io.heshi.catalogue.ClaimKind;
import io.heshi.definition.CodeTable;
import io.heshi.guess.heading.HeaderDictionary;
import io.heshi.guess.shape.SampledTable;
import java.util.Map;
import java.util.Optional;

/**
 * What the rows of a table speak of, and why. Asked in this order, the first that holds: ID numbers (persons, or a named list of
 * them); without a column of names a further record of the office; quota types and approved numbers; names; a column a quota type;
 * units; and what the values alone look like.
 *
 * @param wide the columns that each stand for a code, if it is a table with one column a code
 * @param perhapsList whether persons are supposed where a named list is possible too
 * @param zh evidence in Chinese
 * @param en the same in English
 */
record KindGuess(
        ClaimKind kind, Assignment assignment, Optional<WideGuess> wide, boolean perhapsList, String zh, String en) {

    private KindGuess(ClaimKind kind, Assignment assignment, String zh, String en) {
        this(kind, assignment, Optional.empty(), false, zh, en);
    }

    /**
     * @param quotas the table as one of quotas with one column a type, if it can be that
     * @param posts the table as one of leading posts with one column a level, if it can be that
     */
    static KindGuess of(
            SampledTable table,
            Captions captions,
            Optional<WideGuess> quotas,
            Optional<WideGuess> posts,
            HeaderDictionary dictionary,
            Map<String, CodeTable> codes) {
        Assignment person = Assignment.of(ClaimKind.PERSON, table, dictionary, codes);
        if (person.confidence("id_no") > 0) {
            return personsOrList(person, NamedList.of(person, table, captions, dictionary, codes));
        }
        Assignment quota = Assignment.of(ClaimKind.QUOTA, table, dictionary, codes);
        Assignment unit = Assignment.of(ClaimKind.UNIT, table, dictionary, codes);
        boolean typed = quota.confidence("quota_type") > 0 && quota.confidence("approved") >= Candidate.SURE;
        boolean units =
                isHeaded(unit, "unit_name") || isHeaded(unit, "unit_code") || unit.confidence("credit_code") > 0;
        if (!isHeaded(person, "name") && quotas.isEmpty()) {
            FurtherKinds.Rivals rivals = new FurtherKinds.Rivals(quota, typed, unit, units);
            Optional<KindGuess> further = new FurtherKinds(table, captions, dictionary, codes, rivals).best(posts);
            if (further.isPresent()) {
                return further.get();
            }
        }
        if (typed) {
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
        if (quotas.isPresent() && !units) {
            Assignment ceiling = Assignment.of(ClaimKind.CEILING, table, dictionary, codes);
            if (isHeaded(ceiling, "region") || isHeaded(ceiling, "admin_level")) {
                return wide(
                        quotas.get().declaredAs(ClaimKind.CEILING),
                        ceiling,
                        "一种编制一列，一行一个地区或层级，没有单位",
                        "a column a quota type, a region or level a row, and no units");
            }
        }
        if (quotas.isPresent()) {
            return wide(
                    quotas.get(), quota, "一种编制一列，没有姓名和身份证号", "a column a quota type, and neither names nor ID numbers");
        }
        if (units) {
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
        return unit.confidence("unit_name") > 0
                ? new KindGuess(ClaimKind.UNIT, unit, "有一列像单位名称", "a column looks like names of units")
                : new KindGuess(
                        ClaimKind.PERSON, person, "看不出种类，先按人员处理", "the kind cannot be told, so persons are supposed");
    }

    /**
     * The kind that somebody named.
     *
     * @param wide the table as one of this kind with one column a code, if it can be that
     */
    static KindGuess told(
            ClaimKind kind,
            SampledTable table,
            Optional<WideGuess> wide,
            HeaderDictionary dictionary,
            Map<String, CodeTable> codes) {
        Assignment assignment = Assignment.of(kind, table, dictionary, codes);
        return wide.isPresent()
                ? wide(wide.get(), assignment, "由 --claims 指定", "as --claims says")
                : new KindGuess(kind, assignment, "由 --claims 指定", "as --claims says");
    }

    private static KindGuess personsOrList(Assignment person, NamedList list) {
        if (list.isList()) {
            String titled = list.titled() ? "，标题、工作表名或文件名也这样说" : "";
            String titledEn = list.titled() ? ", and title, sheet or file name says so too" : "";
            return new KindGuess(
                    ClaimKind.LISTING,
                    list.assignment(),
                    "有身份证号一列，又有名单才有的列" + list.named() + titled,
                    "there is a column of ID numbers, and " + list.named() + " as only lists have" + titledEn);
        }
        return new KindGuess(
                ClaimKind.PERSON,
                person,
                Optional.empty(),
                list.isDoubtful(),
                "有身份证号一列",
                "there is a column of ID numbers");
    }

    private static KindGuess wide(WideGuess wide, Assignment all, String zh, String en) {
        return new KindGuess(all.kind(), wide.rest(all), Optional.of(wide), false, zh, en);
    }

    private static boolean isHeaded(Assignment assignment, String field) {
        return assignment.of(field).map(c -> c.match().isCertain()).orElse(false);
    }
}
