package io.heshi.job;

import io.heshi.catalogue.Catalogue;
import io.heshi.catalogue.ClaimKind;
import io.heshi.store.Partitions;
import io.heshi.store.Run;
import io.heshi.store.sql.CompactClaims;
import io.heshi.store.sql.Sql;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Drops the claims of runs that are no longer needed. Findings, exceptions, rejects and manifests stay. */
final class Retention {
    private final JdbcTemplate tables;
    private final Sql sql;

    Retention(DataSource dataSource) {
        this.tables = new JdbcTemplate(dataSource);
        this.sql = new Sql(dataSource);
    }

    /**
     * Drops the compact claims of the run, which is as good as complete. Keeps the claims of the job's last runs, this one included, and of as
     * many dates; those of abandoned runs go at once. A run that loses its claims cannot be gone on with.
     */
    void apply(Run run, int keep) {
        CompactClaims.drop(tables, run.id());
        sql.ofRun("job/70-outdated", run.id())
                .param("job", run.job())
                .param("keep", keep)
                .query(Long.class)
                .list()
                .forEach(this::forget);
        sql.ofRun("job/72-forget-prints", run.id())
                .param("job", run.job())
                .param("keep", keep)
                .update();
    }

    private void forget(long run) {
        CompactClaims.drop(tables, run);
        tables.execute((ConnectionCallback<Boolean>) connection -> {
            for (ClaimKind kind : Catalogue.kinds()) {
                Partitions.drop(connection, kind.table(), run);
            }
            return true;
        });
        sql.ofRun("job/71-forget-claims", run).update();
    }
}
