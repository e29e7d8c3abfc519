package io.heshi.examine;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.catalogue.cases.Case;
import io.heshi.catalogue.cases.CaseColumn;
import io.heshi.definition.Definitions;
import io.heshi.definition.read.DefinitionReader;
import io.heshi.store.Run;
import io.heshi.store.sql.RunSql;
import io.heshi.testing.TestDatabase;
import io.heshi.testing.TestPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The catalogue of cases says what the views have: every column that a rule may use is there, of the type that the reference tells. */
class CaseRelationsTest {

    @Test
    void every_column_of_every_case_is_there_and_of_its_type() {
        Definitions definitions = DefinitionReader.read(Path.of("jobs"));
        Cases cases = Cases.of(definitions);
        Run run = new Run(1, "nightly", LocalDate.of(2024, 12, 31), 1, LocalDate.of(2024, 12, 17));
        try (TestDatabase database = TestPostgres.fresh()) {
            SingleConnectionDataSource one = new SingleConnectionDataSource(connection(database.dataSource()), true);
            try (RunSql sql = RunSql.open(one, run, definitions.settingValues(), cases.persons())) {
                new CaseViews(sql, cases).create();
                for (Case subject : cases.all()) {
                    assertThat(types(one, subject)).as(subject.scope().code()).isEqualTo(described(subject));
                }
            }
        }
    }

    private static Connection connection(DataSource dataSource) {
        return DataSourceUtils.getConnection(dataSource);
    }

    private static Map<String, String> described(Case subject) {
        Map<String, String> types = new TreeMap<>();
        subject.columns().values().forEach(column -> types.put(column.name(), column.type()));
        return types;
    }

    private static Map<String, String> types(DataSource dataSource, Case subject) {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        String all = subject.columns().values().stream()
                .map(CaseColumn::qualified)
                .reduce((a, b) -> a + ", " + b)
                .orElseThrow();
        jdbc.execute("create temporary view described as select "
                + subject.columns().values().stream()
                        .map(column -> column.qualified() + " as \"" + column.name() + "\"")
                        .reduce((a, b) -> a + ", " + b)
                        .orElseThrow()
                + "\n" + subject.from(all));
        Map<String, String> types = new TreeMap<>();
        jdbc.query(
                "select attname, format_type(atttypid, null) as type from pg_attribute where attrelid = 'described'::regclass and attnum > 0",
                row -> {
                    types.put(row.getString("attname"), row.getString("type"));
                });
        jdbc.execute("drop view described");
        return types;
    }
}
