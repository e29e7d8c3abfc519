package io.heshi.report;

import static io.heshi.report.Facts.text;

import java.util.ArrayList;
import java.util.List;

/** 核查表: for every unit what is approved beside what is there, of the unit itself, its places, its leading posts and its persons. */
final class VerificationExhibit {

    private static final String LINES = """
            select u.code, u.name, u.supervisor, u.region, line.* from (
                select unit_key, 1 as item, concat_ws('|', level, nature) as content, case when known then 1 else 0 end as approved,
                    null::bigint as lent, case when coalesce(starts_with(unit_status, 'left'), false) then 0 else 1
                    end as held, '' as documents
                from run_unit where run_id = :run
                union all
                select unit_key, 2, quota_type, approved, lent, occupied, coalesce(documents, '') from run_unit_quota where run_id = :run
                union all
                select unit_key, 3, position_level, approved, null, held, coalesce(documents, '') from run_unit_post where run_id = :run
                union all
                select unit_key, 4, '', coalesce(sum(active) filter (where source = 'register'), 0), null,
                    coalesce(sum(active) filter (where source = 'finance'), 0), ''
                from run_unit_source where run_id = :run group by unit_key
            ) as line
            join run_unit u on u.run_id = :run and u.unit_key = line.unit_key
            order by coalesce(u.region, '') collate "C", coalesce(u.supervisor, '') collate "C", coalesce(u.code, '') collate "C",
                coalesce(u.name, '') collate "C", u.unit_key, line.item, line.content collate "C\"""";

    private VerificationExhibit() {}

    static Exhibit of(Facts facts, Wording wording, Messages messages) {
        List<List<Object>> rows = new ArrayList<>();
        facts.jdbc().query(LINES, facts.parameters(), row -> {
            long approved = row.getLong("approved");
            long lent = row.getLong("lent");
            boolean lends = !row.wasNull();
            long held = row.getLong("held");
            rows.add(List.of(
                    text(row, "code"),
                    text(row, "name"),
                    text(row, "supervisor"),
                    text(row, "region"),
                    messages.zh("verification." + row.getInt("item")),
                    content(text(row, "content"), row.getInt("item"), wording, messages),
                    approved,
                    lends ? (Object) lent : "",
                    held,
                    held - approved - lent,
                    text(row, "documents"),
                    "",
                    "",
                    ""));
        });
        return new Exhibit(
                "verification",
                "unit_code,unit,supervisor,region,item,content,#item_approved,#lent,#item_held,#item_difference,~documents,~verified,"
                        + "checked_by,remark",
                rows,
                0);
    }

    private static String content(String codes, int item, Wording wording, Messages messages) {
        return switch (item) {
            case 1 -> wording.codes(codes, List.of("unit_level", "unit_nature"));
            case 4 -> messages.zh("verification.persons");
            default -> wording.codes(codes, List.of("quota_type", "position_level"));
        };
    }
}
