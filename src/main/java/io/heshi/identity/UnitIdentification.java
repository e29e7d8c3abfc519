package io.heshi.identity;

import io.heshi.catalogue.Catalogue;
import io.heshi.catalogue.ClaimKind;
import io.heshi.store.Partitions;
import io.heshi.store.Run;
import io.heshi.store.sql.Sql;
import io.heshi.vocabulary.UnitName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Gives a unit to everything that a source calls a unit: by code, else by a name that only one unit has. What matches nothing becomes a
 * unit that is only spoken of. Names are never matched loosely here; a short form counts only to tell whether a name fits a code.
 */
final class UnitIdentification {
    private static final String SEPARATORS = "[;；、,，|\\n]";

    private final JdbcTemplate jdbc;
    private final Sql sql;

    UnitIdentification(JdbcTemplate jdbc, Sql sql) {
        this.jdbc = jdbc;
        this.sql = sql;
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
        matchWithoutZeros(run);
        registerUnknown(run);
        jdbc.execute("analyze unit_mention");
        jdbc.execute("analyze run_unit");
        judgeNames(run);
    }

    /** The units that the units source knows. */
    private void register(Run run) {
        sql.ofRun("identity/05-known-unit", run.id()).update();
        jdbc.execute("analyze known_unit");
        addIdentities("select identity from known_unit");
        jdbc.execute("analyze unit_identity");
        jdbc.update("""
                insert into run_unit (run_id, unit_key, known, code, name, level, nature, category, sector, supervisor, region, funding,
                    central_payroll, unit_status, value_faults)
                select ?, i.unit_key, true, u.unit_code, u.unit_name, u.level, u.nature, u.category, u.sector, u.supervisor, u.region,
                    u.funding, u.central_payroll, u.unit_status, u.value_faults
                from known_unit u join unit_identity i on i.identity = u.identity""", run.id());
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
                from known_unit u join unit_identity i on i.identity = u.identity order by i.unit_key""", row -> {
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
                        from known_unit u join unit_identity i on i.identity = u.identity
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

    /** Of codes that match nothing as they stand. */
    private void matchWithoutZeros(Run run) {
        sql.ofRun("identity/10-lost-zeros", run.id()).update();
        if (sql.ofRun("identity/11-mend-zeros", run.id()).update() == 0) {
            return;
        }
        List<String> tables = sql.ofRun("identity/12-zeroless-sources", run.id())
                .query((row, n) -> table(run, row.getString("source"), row.getString("kind")))
                .list();
        tables.stream()
                .distinct()
                .forEach(table -> sql.statement("identity/13-note-zeros", Map.of("claims", table))
                        .param("run_id", run.id())
                        .update());
    }

    private static String table(Run run, String source, String kind) {
        ClaimKind claims = Catalogue.kinds().stream()
                .filter(known -> known.code().equals(kind))
                .findFirst()
                .orElseThrow();
        return claims == ClaimKind.PERSON ? Partitions.leaf(claims.table(), run.id(), source) : claims.table();
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
