package io.heshi.intake.receive;

import io.heshi.definition.Origin;
import io.heshi.definition.Source;
import io.heshi.table.UnreadableFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Exports the rows of a query as a file, in a stream. */
final class QueryExport {
    private static final int ROWS_AT_A_TIME = 5_000;
    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final String MYSQL = "jdbc:mysql:";

    private final Path driverFolder;
    private final Variables variables;

    QueryExport(Path driverFolder, Map<String, String> environment) {
        this.driverFolder = driverFolder;
        this.variables = new Variables(environment);
    }

    /** What staff know the rows of a source by. */
    static String fileName(Source source) {
        return "jdbc:" + source.name();
    }

    /** @throws UnreadableFile if the database cannot be connected to, or refuses the query */
    void write(String fileName, Origin.Query origin, LocalDate date, OutputStream out) throws IOException {
        QueryRefused unfilled = new QueryRefused(fileName, List.of());
        try {
            write(
                    new Filled(
                            variables.fill(origin.url()),
                            filled(origin.user()),
                            filled(origin.password()),
                            variables.query(origin.query(), date)),
                    origin.timeoutSeconds(),
                    fileName,
                    out);
        } catch (Variables.Unset unset) {
            throw unfilled.unset(unset.name());
        }
    }

    private Optional<String> filled(Optional<String> text) throws Variables.Unset {
        return text.isPresent() ? Optional.of(variables.fill(text.get())) : text;
    }

    private void write(Filled filled, int timeoutSeconds, String fileName, OutputStream out) throws IOException {
        QueryRefused refused =
                new QueryRefused(fileName, List.of(filled.url, filled.user.orElse(""), filled.password.orElse("")));
        try (Drivers drivers = Drivers.in(driverFolder);
                Connection connection = connect(drivers, filled, refused)) {
            try (Statement statement = statement(connection, filled.url, timeoutSeconds);
                    ResultSet rows = statement.executeQuery(filled.query)) {
                new QueryCsv(rows, refused).write(out);
            } catch (SQLException e) {
                throw refused.refused(e);
            } finally {
                end(connection);
            }
        } catch (SQLException closing) {
            // Everything was read by then.
            return;
        }
    }

    private Connection connect(Drivers drivers, Filled filled, QueryRefused refused) {
        Properties properties = new Properties();
        filled.user.ifPresent(user -> properties.setProperty("user", user));
        filled.password.ifPresent(password -> properties.setProperty("password", password));
        if (filled.url.startsWith(POSTGRESQL)) {
            properties.setProperty("ApplicationName", "heshi");
            properties.setProperty("logServerErrorDetail", "false");
            properties.setProperty("tcpKeepAlive", "true");
        }
        try {
            return drivers.connect(filled.url, properties)
                    .orElseThrow(() -> refused.noDriver(filled.url, driverFolder.toString()));
        } catch (SQLException e) {
            throw refused.notConnected(e);
        }
    }

    /** Without autocommit and with a fetch size the driver holds no more rows than that. */
    private static Statement statement(Connection connection, String url, int timeoutSeconds) throws SQLException {
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        Statement statement = connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
        // MySQL's driver reads everything into memory unless it is told this number.
        statement.setFetchSize(url.startsWith(MYSQL) ? Integer.MIN_VALUE : ROWS_AT_A_TIME);
        statement.setQueryTimeout(timeoutSeconds);
        return statement;
    }

    private static void end(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException nothingWasWritten) {
            return;
        }
    }

    private record Filled(String url, Optional<String> user, Optional<String> password, String query) {
        @Override
        public String toString() {
            return "Filled";
        }
    }
}
