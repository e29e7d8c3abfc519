package io.heshi.identity.link;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Two records of one component and what is known of them.
 *
 * @param weight in hundredths of a bit
 */
record Edge(long component, long a, long b, long aMask, long bMask, long weight) {
    static Edge of(ResultSet row) throws SQLException {
        return new Edge(
                row.getLong("component"),
                row.getLong("a_id"),
                row.getLong("b_id"),
                row.getLong("a_mask"),
                row.getLong("b_mask"),
                row.getBigDecimal("weight").movePointRight(2).longValueExact());
    }
}
