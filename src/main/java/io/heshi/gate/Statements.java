package io.heshi.gate;

import io.heshi.catalogue.ClaimKind;
import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/**
 * What two sheets or files of a source both state, though only one of them can hold.
 *
 * @param twice how many units and quota types
 * @param told the first of them: the unit, the type, and each place with its number
 */
record Statements(long twice, List<String> told) {
    private static final Statements NONE = new Statements(0, List.of());

    static Statements of(Measured measured) {
        if (!measured.source().claims().equals(ClaimKind.QUOTA)) {
            return NONE;
        }
        return measured.statement("52-statements")
                .query((row, n) -> new Statements(row.getLong("twice"), texts(row.getArray("told"))))
                .single();
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
    }
}
