package io.heshi.identity;

import io.heshi.store.Run;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who held turnover places before tonight, by the history of places that complete runs leave. */
final class TurnoverHistory {
    private final JdbcTemplate jdbc;

    TurnoverHistory(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes temporary table {@code turnover_place (person_key, unit_key, pool, valid_from, valid_to)}; tonight's leaves end tonight. */
    void gather(Run run) {
        jdbc.execute("drop table if exists turnover_place");
        jdbc.execute("""
                create temporary table turnover_place on commit drop as
                select p.person_key, p.unit_key, p.pool, p.valid_from,
                    case when p.valid_to < date '%2$s' then p.valid_to when c.run_id is not null then date '%2$s' end as valid_to
                from place p
                left join run_place_change c on c.run_id = %3$d and not c.opened and c.person_key = p.person_key and c.unit_key = p.unit_key
                    and c.quota_type = p.quota_type and c.pool is not distinct from p.pool
                where p.job = '%1$s' and p.valid_from < date '%2$s'
                  and (p.pool is not null or p.quota_type = 'turnover' or starts_with(p.quota_type, 'turnover.'))""".formatted(run.job(), run.businessDate(), run.id()));
        jdbc.execute("analyze turnover_place");
    }
}
