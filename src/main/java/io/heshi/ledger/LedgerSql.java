package io.heshi.ledger;

import io.heshi.store.Run;
import io.heshi.store.sql.Sql;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The statements of {@code sql/ledger} for one run: {@code :run_id}, {@code :job} and {@code :date} are its own. */
final class LedgerSql {
    private final Sql sql;
    private final Map<String, Object> parameters;

    LedgerSql(DataSource dataSource, Run run) {
        this.sql = new Sql(dataSource);
        this.parameters = Map.of("run_id", run.id(), "job", run.job(), "date", run.businessDate());
    }

    StatementSpec statement(String file) {
        return sql.statement("ledger/" + file).params(parameters);
    }

    void run(String... files) {
        for (String file : files) {
            statement(file).update();
        }
    }

    boolean is(String file) {
        return statement(file).query(Boolean.class).single();
    }

    long number(String file) {
        return statement(file).query(Long.class).single();
    }
}
