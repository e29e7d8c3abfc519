package io.heshi.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Sends {@link CopyText} to a table, within whatever transaction the connection is in. */
public final class CopyWriter {

    private static final Pattern WHERE = Pattern.compile("COPY [^,]+, line ([0-9]+)(?:, column ([a-z0-9_]+))?");

    private CopyWriter() {}

    /**
     * Copies all rows of {@code rows} and leaves them in it; clear it before filling it again.
     *
     * @return rows copied
     * @throws SQLException with the SQLSTATE, and the line and column at fault but never the value, which may be personal
     * @throws IllegalStateException if the last row was not ended
     */
    public static long write(Connection connection, CopyTarget target, CopyText rows) throws SQLException {
        try {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(target.statement());
            try {
                rows.sendTo(copy);
                return copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (PSQLException e) {
            throw withoutValues(target, e);
        }
    }

    private static SQLException withoutValues(CopyTarget target, PSQLException e) {
        return new SQLException(
                "copy into %s failed%s (SQLSTATE %s)".formatted(target.table(), place(e), e.getSQLState()),
                e.getSQLState());
    }

    private static String place(PSQLException e) {
        Optional<Matcher> where = Optional.ofNullable(e.getServerErrorMessage())
                .map(ServerErrorMessage::getWhere)
                .map(WHERE::matcher)
                .filter(Matcher::lookingAt);
        return where.map(found -> " at line " + found.group(1)
                        + Optional.ofNullable(found.group(2))
                                .map(column -> ", column " + column)
                                .orElse(""))
                .orElse("");
    }
}
