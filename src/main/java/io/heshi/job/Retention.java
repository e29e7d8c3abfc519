package io.heshi.job;

import io.heshi.catalogue.Catalogue;
import io.heshi.catalogue.ClaimKind;
import io.heshi.store.Partitions;
import io.heshi.store.Run;
import io.heshi.store.sql.CompactClaims;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Drops the claims of runs that are no longer needed. Findings, exceptions, rejects and manifests stay. */
final class Retention {
    private final JdbcTemplate jdbc;

    Retention(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** Drops the compact claims of the run, which is as good as complete. Keeps the claims of the job's last runs, this one included; those of abandoned runs go at once. A run that loses its claims cannot be gone on with. */
    void apply(Run run, int keep) {
        List<Long> gone = jdbc.queryForList("""
                select run_id from run
                where job = ? and run_id <> ? and (status = 'abandoned' or run_id not in (
                    select run_id from run where job = ? and status <> 'abandoned' order by run_id desc limit ?))
                order by run_id""", Long.class, run.job(), run.id(), run.job(), keep);
        CompactClaims.drop(jdbc, run.id());
        for (long old : gone) {
            CompactClaims.drop(jdbc, old);
            jdbc.execute((ConnectionCallback<Boolean>) connection -> {
                for (ClaimKind kind : Catalogue.kinds()) {
                    Partitions.drop(connection, kind.table(), old);
                }
                return true;
            });
            jdbc.update("update run set status = 'abandoned' where run_id = ? and status <> 'complete'", old);
            jdbc.update("delete from extra_claim where run_id = ?", old);
            jdbc.update("delete from repeated_person where run_id = ?", old);
            jdbc.update("delete from run_place_change where run_id = ?", old);
        }
    }
}
