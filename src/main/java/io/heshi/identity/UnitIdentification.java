package io.heshi.identity;

import io.heshi.store.Run;
import io.heshi.vocabulary.UnitName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Gives a unit to everything that a source calls a unit: by code, else by a name that only one unit has. What matches nothing becomes a
 * unit that is only spoken of. Names are never matched loosely here; a short form counts only to tell whether a name fits a code.
 */
final class UnitIdentification {
    private static final String SEPARATORS = "[;；、,，|\\n]";

    private final JdbcTemplate jdbc;

    UnitIdentification(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void identify(Run run) {
        jdbc.update("delete from run_unit where run_id = ?", run.id());
        jdbc.update("delete from unit_name where run_id = ?", run.id());
        jdbc.update(
                "update unit_mention set unit_key = null, known = null, name_fits = null where run_id = ? and unit_key is not null",
                run.id());
        jdbc.execute("analyze unit_mention");
        register(run);
        collectNames(run);
        jdbc.execute("analyze unit_name");
        matchMentions(run);
        registerUnknown(run);
        jdbc.execute("analyze unit_mention");
        jdbc.execute("analyze run_unit");
        judgeNames(run);
    }

    /** The units that the units source knows. A unit listed twice is one unit; the record that sorts first speaks for it. */
    private void register(Run run) {
        jdbc.execute("drop table if exists known_unit");
        jdbc.execute("""
                create temporary table known_unit on commit drop as
                select distinct on (identity) *
                from (
                    select coalesce('code:' || m.code_key, 'name:' || m.name_key) as identity, m.mention, m.source as mention_source,
                        m.unit_code, m.unit_name, m.code_key, m.name_key, c.*
                    from claim_unit c
                    join unit_mention m on m.run_id = c.run_id and m.source = c.source and m.mention = c.unit_mention
                    where c.run_id = %d
                ) as u
                order by identity, starts_with(unit_status, 'left') nulls first, name_key, short_name, other_names, credit_code,
                    budget_code, level, nature, category, sector, supervisor, region, funding, central_payroll, document_no,
                    established_date, unit_code, unit_name, value_faults""".formatted(run.id()));
        jdbc.execute("analyze known_unit");
        new RecodedUnits(jdbc).recognize(run);
        addIdentities("""
                select u.identity from known_unit u
                where not exists (select from known_key k where k.identity = u.identity)""");
        jdbc.execute("analyze unit_identity");
        jdbc.execute("""
                insert into known_key (identity, unit_key)
                select u.identity, i.unit_key from known_unit u join unit_identity i on i.identity = u.identity
                where not exists (select from known_key k where k.identity = u.identity)""");
        jdbc.update("""
                insert into run_unit (run_id, unit_key, known, code, name, level, nature, category, sector, supervisor, region, funding,
                    central_payroll, unit_status, value_faults)
                select ?, i.unit_key, true, u.unit_code, u.unit_name, u.level, u.nature, u.category, u.sector, u.supervisor, u.region,
                    u.funding, u.central_payroll, u.unit_status, u.value_faults
                from known_unit u join known_key i on i.identity = u.identity""", run.id());
    }

    private void addIdentities(String identities) {
        jdbc.update("""
                insert into unit_identity (identity, unit_key)
                select identity, (select coalesce(max(unit_key), 0) from unit_identity) + row_number() over (order by identity)
                from (select distinct identity from (%s) as all_of_them) as d
                where not exists (select 1 from unit_identity u where u.identity = d.identity)""".formatted(identities));
    }

    private void collectNames(Run run) {
        List<Object[]> names = new ArrayList<>();
        jdbc.query("""
                select i.unit_key, u.unit_name, u.short_name, u.other_names
                from known_unit u join known_key i on i.identity = u.identity order by i.unit_key""", row -> {
            long unit = row.getLong(1);
            Stream.concat(
                            Stream.of(text(row.getString(2)), text(row.getString(3))),
                            Stream.of(text(row.getString(4)).split(SEPARATORS, -1)))
                    .map(UnitName::key)
                    .filter(key -> !key.isEmpty())
                    .distinct()
                    .forEach(key -> names.add(new Object[] {run.id(), unit, key}));
        });
        jdbc.batchUpdate("insert into unit_name (run_id, unit_key, name_key) values (?, ?, ?)", names);
    }

    private static String text(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : value;
    }

    private void matchMentions(Run run) {
        for (String code : List.of("u.code_key", "upper(u.credit_code)", "upper(u.budget_code)")) {
            jdbc.update("""
                    update unit_mention m set unit_key = k.unit_key
                    from (
                        select %1$s as code_key, min(i.unit_key) as unit_key
                        from known_unit u join known_key i on i.identity = u.identity
                        where %1$s is not null group by %1$s having count(distinct i.unit_key) = 1
                    ) as k
                    where m.run_id = ? and m.unit_key is null and m.code_key = k.code_key""".formatted(code), run.id());
        }
        jdbc.update("""
                update unit_mention m set unit_key = n.unit_key
                from (
                    select name_key, min(unit_key) as unit_key from unit_name where run_id = ?
                    group by name_key having count(*) = 1
                ) as n
                where m.run_id = ? and m.unit_key is null and m.name_key = n.name_key""", run.id(), run.id());
    }

    private void registerUnknown(Run run) {
        String identity = "coalesce('name:' || name_key, 'code:' || code_key)";
        addIdentities("select %s from unit_mention where run_id = %d and unit_key is null"
                .formatted("%s as identity".formatted(identity), run.id()));
        jdbc.update(
                "update unit_mention m set unit_key = i.unit_key from unit_identity i where m.run_id = ? and m.unit_key is null and i.identity = "
                        + identity,
                run.id());
        jdbc.update("""
                insert into run_unit (run_id, unit_key, known, code, name)
                select ?, m.unit_key, false, min(m.unit_code), coalesce(min(m.unit_name), min(m.unit_code))
                from unit_mention m where m.run_id = ? and m.unit_key is not null
                group by m.unit_key
                on conflict (run_id, unit_key) do nothing""", run.id(), run.id());
    }

    private void judgeNames(Run run) {
        jdbc.update("""
                update unit_mention m set known = u.known, name_fits = case when m.name_key is not null and u.known then exists (
                    select 1 from unit_name n
                    where n.run_id = m.run_id and n.unit_key = m.unit_key
                      and (n.name_key = m.name_key
                        or length(m.name_key) >= 3 and right(n.name_key, length(m.name_key)) = m.name_key
                        or length(n.name_key) >= 3 and right(m.name_key, length(n.name_key)) = n.name_key)) end
                from run_unit u
                where m.run_id = ? and u.run_id = m.run_id and u.unit_key = m.unit_key""", run.id());
    }
}
