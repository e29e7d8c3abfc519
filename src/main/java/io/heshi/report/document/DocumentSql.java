package io.heshi.report.document;

import io.heshi.store.sql.SqlFiles;
import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.ColumnMapRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The statements of {@code sql/report/document} over one run, in the transaction of one connection. */
final class DocumentSql {
    private static final String FOLDER = "report/document/";
    private static final int ROWS_AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final Map<String, Object> parameters;

    DocumentSql(Connection connection, Map<String, Object> parameters) {
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        this.parameters = Map.copyOf(parameters);
    }

    /** Makes a temporary table. */
    void make(String file, Map<String, ?> more) {
        statement(file, more).update();
    }

    List<Map<String, Object>> rows(String file, Map<String, ?> more) {
        return statement(file, more).query(new ColumnMapRowMapper()).list();
    }

    <T> List<T> list(String file, Class<T> type) {
        return statement(file, Map.of()).query(type).list();
    }

    /** Every row of a query of any length. */
    void each(String file, Consumer<Map<String, Object>> sink) {
        jdbc.sql("declare document_rows no scroll cursor for\n" + text(file))
                .params(parameters)
                .update();
        List<Map<String, Object>> rows;
        do {
            rows = jdbc.sql("fetch " + ROWS_AT_ONCE + " from document_rows")
                    .query(new ColumnMapRowMapper())
                    .list();
            rows.forEach(sink);
        } while (rows.size() == ROWS_AT_ONCE);
        jdbc.sql("close document_rows").update();
    }

    private StatementSpec statement(String file, Map<String, ?> more) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.putAll(more);
        return jdbc.sql(text(file)).params(all);
    }

    private static String text(String file) {
        return SqlFiles.file(FOLDER + file).text();
    }
}
