package io.heshi.examine;

import io.heshi.catalogue.Label;
import io.heshi.store.Run;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The small relations beside the person sources: named lists, the filing of an entry, the latest change, who may be the same person. */
final class PersonSides {
    private static final String TEXT = "text";

    private PersonSides() {}

    /** The entry of a list about the person; of several, the one that holds longest. */
    static SideRelation listing(String source, String personKey) {
        Map<String, String> types = new LinkedHashMap<>();
        types.put("person_key", "bigint");
        for (String column :
                List.of("id_no", "name", "unit_code", "unit_name", "place", "document_no", "from_date", "until_date")) {
            types.put(column, TEXT);
        }
        return new SideRelation(
                source, types, source + ".person_key = " + personKey, run -> """
                (select distinct on (c.person_key) c.person_key, c.id_no, c.name, m.unit_code, m.unit_name, c.place, c.document_no,
                    c.from_date, c.until_date
                 from claim_listing c
                 left join unit_mention m on m.run_id = c.run_id and m.source = c.source and m.mention = c.unit_mention
                 where c.run_id = %d and c.source = '%s'
                 order by c.person_key, c.until_date desc nulls first, c.from_date, c.document_no, c.place, c.name, c.id_no,
                    m.unit_code, m.unit_name)""".formatted(run.id(), source));
    }

    /** The filing that the register names, under {@code filed}. */
    static SideRelation filing() {
        Map<String, String> types = new LinkedHashMap<>();
        types.put("filing_no", TEXT);
        types.put("unit_keys", "bigint[]");
        types.put("quota_types", "text[]");
        types.put("approved", "bigint");
        types.put("channel", TEXT);
        types.put("approved_date", TEXT);
        types.put("valid_until", TEXT);
        return new SideRelation("filed", types, "filed.filing_no = register.filing_no", ofRun("run_filing_mention"));
    }

    /** The latest change of the person's place. */
    static SideRelation change(String personKey) {
        Map<String, String> types = new LinkedHashMap<>();
        types.put("person_key", "bigint");
        types.put("kind", TEXT);
        types.put("changed_on", TEXT);
        types.put("seen", TEXT);
        types.put("from_unit", TEXT);
        types.put("to_unit", TEXT);
        types.put("from_quota_type", TEXT);
        types.put("to_quota_type", TEXT);
        types.put("together", "integer");
        types.put("same_supervisor", "boolean");
        return new SideRelation("change", types, "change.person_key = " + personKey, run -> """
                (select p.person_key, p.kind, p.changed_on, p.seen, f.name as from_unit, t.name as to_unit, p.from_quota_type,
                    p.to_quota_type, p.together, f.supervisor = t.supervisor as same_supervisor
                 from run_person_change p
                 left join run_unit f on f.run_id = %1$d and f.unit_key = p.from_unit_key
                 left join run_unit t on t.run_id = %1$d and t.unit_key = p.to_unit_key
                 where p.run_id = %1$d)""".formatted(run.id()));
    }

    static SideRelation lookalike(String personKey) {
        Map<String, String> types = new LinkedHashMap<>();
        types.put("person_key", "bigint");
        types.put("id_no", TEXT);
        types.put("unit_name", TEXT);
        types.put("sources", TEXT);
        types.put("difference", TEXT);
        return new SideRelation("lookalike", types, "lookalike.person_key = " + personKey, ofRun("run_lookalike"));
    }

    static void describeListing(String source, Map<String, CaseColumn> columns) {
        Set<String> of = Set.of(source);
        put(columns, source + ".id_no", TEXT, of, "身份证号", "Resident ID number on the list.");
        put(columns, source + ".name", TEXT, of, "姓名", "Name on the list.");
        put(columns, source + ".unit_code", TEXT, of, "单位代码", "Code of the unit that the list gives.");
        put(columns, source + ".unit_name", TEXT, of, "单位名称", "Name of the unit that the list gives.");
        put(columns, source + ".place", TEXT, of, "去向", "Where the person works, such as the enterprise.");
        put(columns, source + ".document_no", TEXT, of, "批准文号", "Document that put the person on the list.");
        put(columns, source + ".from_date", TEXT, of, "起始日期", "From when it holds.");
        put(columns, source + ".until_date", TEXT, of, "截止日期", "Until when it holds; open if unknown.");
    }

    static void describeChange(Map<String, CaseColumn> columns) {
        Set<String> of = Set.of("register");
        put(columns, "change.kind", TEXT, of, "变动类型", "Latest change of the place: entry, leave or move.");
        put(
                columns,
                "change.changed_on",
                TEXT,
                of,
                "变动日期",
                "When it took place, or the business date on which it was seen.");
        put(
                columns,
                "change.seen",
                TEXT,
                of,
                "变动依据",
                "difference: from the previous complete run; date: the register dates it.");
        put(columns, "change.from_unit", TEXT, of, "原单位", "Name of the unit that the person left.");
        put(columns, "change.to_unit", TEXT, of, "新单位", "Name of the unit that the person entered.");
        put(columns, "change.from_quota_type", TEXT, of, "原编制类型", "Quota type of the place that was left.");
        put(columns, "change.to_quota_type", TEXT, of, "新编制类型", "Quota type of the place that was taken.");
        put(columns, "change.together", "integer", of, "同批人数", "How many persons made the same move together.");
        put(
                columns,
                "change.same_supervisor",
                "boolean",
                of,
                "同一主管部门",
                "Whether both units have the same department in charge.");
    }

    static void describeLookalike(Set<String> of, Map<String, CaseColumn> columns) {
        put(
                columns,
                "lookalike.id_no",
                TEXT,
                of,
                "相近身份证号",
                "ID number of somebody who may be the same person: same name and unit or birth.");
        put(columns, "lookalike.unit_name", TEXT, of, "相近人员单位", "That person's unit.");
        put(columns, "lookalike.sources", TEXT, of, "相近人员来源", "The sources that know that person.");
        put(
                columns,
                "lookalike.difference",
                TEXT,
                of,
                "号码差异",
                "one_digit, two_digits, precision_lost (ends in 000), old_number (15 digits), one_digit_missing.");
    }

    private static void put(
            Map<String, CaseColumn> columns, String name, String type, Set<String> of, String zh, String meaning) {
        columns.put(name, new CaseColumn(name, type, of, new Label(zh, name), meaning));
    }

    private static Function<Run, String> ofRun(String table) {
        return run -> "(select * from %s where run_id = %d)".formatted(table, run.id());
    }
}
