package io.heshi.report.record;

import java.nio.charset.Charset;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * What a run was made with, for its record.
 *
 * @param database product and version
 * @param java runtime version
 * @param gb18030 edition of the GB18030 table that this virtual machine decodes with: 2022 or 2000
 */
public record Environment(String database, String java, String gb18030) {

    /** What this virtual machine and the given database say of themselves. */
    public static Environment of(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            var metaData = connection.getMetaData();
            return new Environment(
                    metaData.getDatabaseProductName() + " " + metaData.getDatabaseProductVersion(),
                    Objects.requireNonNull(System.getProperty("java.runtime.version")),
                    gb18030Edition());
        } catch (SQLException e) {
            throw new IllegalStateException("cannot ask the database for its version", e);
        }
    }

    /** The byte pair FE59 became U+9FB4 in 2022 and was U+E81E, a private character, before. */
    private static String gb18030Edition() {
        String decoded = new String(new byte[] {(byte) 0xFE, 0x59}, Charset.forName("GB18030"));
        return decoded.equals("\u9FB4") ? "2022" : "2000";
    }
}
