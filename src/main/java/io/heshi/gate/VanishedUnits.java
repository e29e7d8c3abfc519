package io.heshi.gate;

import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The units of the last complete run that no claim mentions now. A unit with a code is known by it, whatever its name has become.
 *
 * @param before units of the last complete run that count
 * @param names of the units that have vanished, as they were written, the first of them by name
 */
record VanishedUnits(long before, long vanished, List<String> names) {
    private static final int MOST_NAMES = 200;

    private static final String UNITS = """
            with mentioned as (
                select m.code_key, m.name_key, coalesce(m.unit_name, m.unit_code) as name
                from unit_mention m
                left join run_unit_source u on u.run_id = m.run_id and u.source = m.source and u.unit_key = m.unit_key
                where m.run_id = ? and m.source = ? and coalesce(u.persons, 0) >= ?
            ), was as (
                select code_key, null::text as name_key, min(name) as name from mentioned where code_key is not null group by code_key
                union all
                select null, name_key, min(name) from mentioned where code_key is null and name_key is not null group by name_key
            ), judged as (
                select w.name,
                    not exists (select from unit_mention n where n.run_id = ? and n.source = ? and n.code_key = w.code_key)
                    and not exists (select from unit_mention n where n.run_id = ? and n.source = ? and n.name_key = w.name_key) as gone
                from was w
            )
            select count(*), count(*) filter (where gone),
                coalesce((array_agg(name order by name) filter (where gone))[1:%d], '{}') from judged""".formatted(MOST_NAMES);

    static VanishedUnits since(JdbcTemplate jdbc, Measured measured, Measured.Last last, int least) {
        long run = measured.run().id();
        String source = measured.source().name();
        return jdbc.query(
                        UNITS,
                        (row, n) -> new VanishedUnits(row.getLong(1), row.getLong(2), Arrays.asList((String[])
                                row.getArray(3).getArray())),
                        last.runId(),
                        source,
                        least,
                        run,
                        source,
                        run,
                        source)
                .get(0);
    }
}
