package io.heshi.ledger;

import io.heshi.store.Run;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Carries the places of a complete run over into the history of places. A further run of the same date takes the place of the one
 * before; a run for an earlier date than the history has reached changes nothing.
 */
final class PlaceHistory {
    private final JdbcTemplate jdbc;

    PlaceHistory(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void carryOver(Run run) {
        if (!registerComplete(run) || reachesBeyond(run)) {
            return;
        }
        jdbc.update("delete from place where job = ? and valid_from = ?", run.job(), run.businessDate());
        jdbc.update("update place set valid_to = null where job = ? and valid_to = ?", run.job(), run.businessDate());
        jdbc.update("""
                update place p set valid_to = ?
                from run_place_change c
                where c.run_id = ? and not c.opened and p.job = ? and p.valid_to is null and p.person_key = c.person_key
                  and p.unit_key = c.unit_key and p.quota_type = c.quota_type and coalesce(p.pool, '') = coalesce(c.pool, '')""", run.businessDate(), run.id(), run.job());
        jdbc.update("""
                insert into place (job, person_key, unit_key, quota_type, pool, valid_from)
                select ?, person_key, unit_key, quota_type, pool, ? from run_place_change where run_id = ? and opened""", run.job(), run.businessDate(), run.id());
        jdbc.execute("analyze place");
        jdbc.update("""
                insert into place_day (job, business_date, run_id) values (?, ?, ?)
                on conflict (job, business_date) do update set run_id = excluded.run_id""", run.job(), run.businessDate(), run.id());
    }

    private boolean registerComplete(Run run) {
        return any(
                "select exists (select from run_source where run_id = ? and source = 'register' and state in ('complete', 'released'))",
                run.id());
    }

    private boolean reachesBeyond(Run run) {
        return any(
                "select exists (select from place_day where job = ? and business_date > ?)",
                run.job(),
                run.businessDate());
    }

    private boolean any(String sql, Object... arguments) {
        return Boolean.TRUE.equals(jdbc.queryForObject(sql, Boolean.class, arguments));
    }
}
