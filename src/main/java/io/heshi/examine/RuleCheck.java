package io.heshi.examine;

import io.heshi.definition.Definitions;
import io.heshi.definition.Fault;
import io.heshi.definition.Rule;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Finds before the night what would stop a rule at night: it is prepared against the real schema and its examples are run. */
public final class RuleCheck {
    private final DataSource dataSource;

    public RuleCheck(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** All faults of all rules, by file and line; empty when every rule can run and its examples come out as they say. */
    public List<Fault> faults(Definitions definitions) {
        // One connection for all: the server knows the tables and functions of a case from the second statement on.
        Connection connection = DataSourceUtils.getConnection(dataSource);
        JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        try {
            // Planning takes far longer than trying: one plan for all examples of a rule.
            jdbc.execute("set plan_cache_mode = force_generic_plan");
            return faults(definitions, jdbc);
        } finally {
            jdbc.execute("reset plan_cache_mode");
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private static List<Fault> faults(Definitions definitions, JdbcTemplate jdbc) {
        RuleTrial trial = new RuleTrial(
                jdbc,
                new CodeWords(new CodedColumns(definitions)),
                ColumnHint.of(definitions.sources().values()));
        List<Fault> faults = new ArrayList<>();
        Cases cases = Cases.of(definitions);
        for (Rule rule : definitions.rules().values()) {
            faults.addAll(trial.faults(rule, cases.relation(rule.scope()), definitions.settingValues()));
        }
        faults.sort(Comparator.comparing((Fault f) -> f.place().file())
                .thenComparing(f -> f.place().line())
                .thenComparing(Fault::message));
        return faults;
    }
}
