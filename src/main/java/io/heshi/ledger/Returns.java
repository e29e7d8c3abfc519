package io.heshi.ledger;

import io.heshi.store.sql.Sql;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** What the ledger knows of rows that went out in packs. */
public final class Returns {
    private final Sql sql;

    public Returns(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** A row that went out. */
    public record Sent(long packId, String unit, long number) {}

    /**
     * How an exception stands since its row went out.
     *
     * @param known whether its facts were ever those that the row was made of
     * @param sameFacts whether they still are
     * @param saidSince whether somebody has said something of it since, and nobody has taken it back
     * @param facts of a row of a pack, see {@link PackFacts}; of other rows empty text
     * @param reason of a row of the office's workbook, what was said last when it was printed, whole
     */
    public record Standing(
            int position,
            String state,
            boolean known,
            boolean sameFacts,
            boolean saidSince,
            String facts,
            String reason) {}

    /** Notes a file that came back, once a content. */
    public void keep(String sha256, String name, Instant at, Clerk clerk, int rows) {
        sql.statement("ledger/decide/62-keep")
                .param("sha256", sha256)
                .param("name", name)
                .param("at", Timestamp.from(at))
                .param("who", clerk.who())
                .param("rows", rows)
                .update();
    }

    /** All rows of these packs. */
    public List<Sent> sent(Set<Long> packs) {
        return sql.statement("ledger/decide/60-sent")
                .param("packs", packs.stream().map(Object::toString).toArray(String[]::new))
                .query(Sent.class)
                .list();
    }

    /** Of each of these keys that is of a row that went out; the others are left out. */
    public Map<RowKey, Standing> standings(Set<RowKey> keys) {
        Map<RowKey, Standing> standings = new HashMap<>();
        List<PackKey> packs = new ArrayList<>();
        List<OfficeKey> office = new ArrayList<>();
        for (RowKey key : keys) {
            if (key instanceof PackKey pack) {
                packs.add(pack);
            } else if (key instanceof OfficeKey own) {
                office.add(own);
            }
        }
        asked("ledger/decide/61-standing", packs)
                .param("packs", each(packs, key -> Long.toString(key.pack())))
                .query(Standing.class)
                .list()
                .forEach(standing -> standings.put(packs.get(standing.position()), standing));
        asked("ledger/decide/63-office-standing", office)
                .param("days", each(office, key -> key.day().toString()))
                .param("fingerprints", each(office, OfficeKey::fingerprint))
                .query(Standing.class)
                .list()
                .forEach(standing -> standings.put(office.get(standing.position()), standing));
        return standings;
    }

    private StatementSpec asked(String file, List<? extends RowKey> keys) {
        return sql.statement(file)
                .param("numbers", each(keys, key -> Long.toString(key.number())))
                .param("seqs", each(keys, key -> Integer.toString(key.seq())));
    }

    private static <K> String[] each(List<? extends K> keys, Function<? super K, String> part) {
        return keys.stream().<String>map(part).toArray(String[]::new);
    }
}
