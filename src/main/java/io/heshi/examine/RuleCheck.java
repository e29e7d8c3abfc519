package io.heshi.examine;

import io.heshi.definition.Definitions;
import io.heshi.definition.Fault;
import io.heshi.definition.Rule;
import io.heshi.store.Run;
import io.heshi.store.sql.RunSql;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Finds before the night what would stop a rule at night: it is prepared against the real schema and its examples are run. */
public final class RuleCheck {
    /** A run without claims; its day and grace span are those of examples. */
    private static final Run NO_RUN = new Run(0, "check", LocalDate.of(2024, 12, 31), 1, LocalDate.of(2024, 12, 17));

    /** An example is one case: what takes so long for one would never end for a city. */
    private static final int SECONDS = 10;

    private final DataSource dataSource;

    public RuleCheck(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** All faults of all rules, by file and line; empty when every rule can run and its examples come out as they say. */
    public List<Fault> faults(Definitions definitions) {
        // One connection for all: it has the views, and the server knows tables and functions from the second statement
        // on.
        Connection connection = DataSourceUtils.getConnection(dataSource);
        DataSource one = new SingleConnectionDataSource(connection, true);
        JdbcTemplate jdbc = new JdbcTemplate(one);
        Cases cases = Cases.of(definitions);
        try (RunSql sql = RunSql.open(one, NO_RUN, definitions.settingValues(), cases.persons())) {
            // Planning takes far longer than trying: one plan for all examples of a rule, and no search for a good one.
            jdbc.execute("set plan_cache_mode = force_generic_plan");
            jdbc.execute("set join_collapse_limit = 1");
            jdbc.execute("set from_collapse_limit = 1");
            CaseViews views = new CaseViews(sql, cases);
            views.create();
            ExampleRunner runner = new ExampleRunner(jdbc, views.types(), definitions);
            return sql.rulesInSession(SECONDS).within(() -> faults(definitions, cases, runner));
        } finally {
            jdbc.execute("reset plan_cache_mode");
            jdbc.execute("reset join_collapse_limit");
            jdbc.execute("reset from_collapse_limit");
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    /**
     * The same, without trying the rules of definitions that the same program has tried on this database and found valid.
     *
     * @param program tells the program apart from any other build; empty if that cannot be told, and everything is tried
     */
    public List<Fault> faultsUnlessChecked(Definitions definitions, Optional<String> program) {
        Optional<CheckedDefinitions> checked = program.map(name -> CheckedDefinitions.by(name, dataSource));
        if (checked.filter(known -> known.knows(definitions.hash())).isPresent()) {
            return List.of();
        }
        List<Fault> faults = faults(definitions);
        if (faults.isEmpty()) {
            checked.ifPresent(known -> known.remember(definitions.hash()));
        }
        return faults;
    }

    private static List<Fault> faults(Definitions definitions, Cases cases, ExampleRunner runner) {
        List<Fault> faults = new ArrayList<>();
        for (Rule rule : definitions.rules().values()) {
            faults.addAll(runner.faults(rule, cases.of(rule.scope())));
        }
        faults.sort(Comparator.comparing((Fault f) -> f.place().file())
                .thenComparing(f -> f.place().line())
                .thenComparing(Fault::message));
        return faults;
    }
}
