package io.heshi.report.tables;

import static io.heshi.report.facts.RunFacts.text;

import io.heshi.catalogue.Label;
import io.heshi.report.facts.RunFacts;
import io.heshi.report.words.Messages;
import io.heshi.report.words.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** 核查表: for every unit what is approved beside what is there, of the unit itself, its places, its leading posts and its persons. */
public final class VerificationTable {

    private static final String LINES = """
            select u.code, u.name, u.supervisor, u.region, line.* from (
                select unit_key, 1 as item,
                    concat_ws('|', level, nature,
                        case when not known then 'unlisted' when not abolished then null
                            when inhabited then 'abolished_inhabited' else 'abolished' end) as content,
                    case when known and not abolished then 1 else 0 end as approved, null::bigint as lent,
                    case when abolished and not inhabited then 0 else 1 end as held, '' as documents
                from (
                    select n.*, coalesce(starts_with(n.unit_status, 'left'), false) as abolished,
                        exists (select from run_unit_source s where s.run_id = n.run_id and s.unit_key = n.unit_key
                            and s.source in ('register', 'finance') and s.active > 0) as inhabited
                    from run_unit n where n.run_id = :run) as judged
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

    private VerificationTable() {}

    public static ReportTable of(RunFacts facts, Wording wording, Messages messages) {
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
        return new ReportTable(
                "verification",
                "unit_code,unit,supervisor,region,item,content,#item_approved,#lent,#item_held,#item_difference,~documents,~verified,"
                        + "checked_by,remark",
                rows,
                0);
    }

    private static String content(String codes, int item, Wording wording, Messages messages) {
        return switch (item) {
            case 1 ->
                Arrays.stream(codes.split("\\|", -1))
                        .map(code -> messages.find("verification." + code)
                                .map(Label::zh)
                                .orElseGet(() -> wording.codes(code, List.of("unit_level", "unit_nature"))))
                        .collect(Collectors.joining(" "));
            case 4 -> messages.zh("verification.persons");
            default -> wording.codes(codes, List.of("quota_type", "position_level"));
        };
    }
}
