package io.heshi.intake.load;

import io.heshi.intake.cleanse.Mention;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Keeps every mention of a source once. */
final class MentionWriter {
    private static final int MOST_REMEMBERED = 100_000;
    // Sorted by key, so that two files of a source never wait for one another in a circle.
    private static final String INSERT = """
            insert into unit_mention (run_id, source, mention, unit_code, unit_name, code_key, name_key)
            select ?, ?, mention, nullif(unit_code, ''), nullif(unit_name, ''), nullif(code_key, ''), nullif(name_key, '')
              from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[])
                   as new (mention, unit_code, unit_name, code_key, name_key)
             order by mention
                on conflict do nothing
            """;

    private final long runId;
    private final String source;
    private final Set<Long> written = new HashSet<>();

    MentionWriter(long runId, String source) {
        this.runId = runId;
        this.source = source;
    }

    void write(Connection connection, Collection<Mention> mentions) throws SQLException {
        TreeMap<Long, Mention> fresh = new TreeMap<>();
        for (Mention mention : mentions) {
            if (!mention.isNone() && !written.contains(mention.key())) {
                fresh.put(mention.key(), mention);
            }
        }
        if (fresh.isEmpty()) {
            return;
        }
        insert(connection, List.copyOf(fresh.values()));
        if (written.size() + fresh.size() > MOST_REMEMBERED) {
            written.clear();
        }
        written.addAll(fresh.keySet());
    }

    private void insert(Connection connection, List<Mention> mentions) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setLong(1, runId);
            insert.setString(2, source);
            insert.setArray(
                    3,
                    connection.createArrayOf(
                            "bigint", mentions.stream().map(Mention::key).toArray()));
            insert.setArray(4, texts(connection, mentions, Mention::code));
            insert.setArray(5, texts(connection, mentions, Mention::name));
            insert.setArray(6, texts(connection, mentions, Mention::codeKey));
            insert.setArray(7, texts(connection, mentions, Mention::nameKey));
            insert.executeUpdate();
        }
    }

    private static Array texts(Connection connection, List<Mention> mentions, Function<Mention, String> column)
            throws SQLException {
        return connection.createArrayOf("text", mentions.stream().map(column).toArray());
    }
}
