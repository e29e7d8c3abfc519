package io.heshi.ledger;

import io.heshi.store.sql.Sql;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

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
     * @param sameFacts whether the pack showed the facts of today
     * @param saidSince whether somebody has said something of it since, and nobody has taken it back
     */
    public record Standing(long packId, long number, String state, boolean sameFacts, boolean saidSince) {}

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
    public List<Standing> standings(List<PackKey> keys) {
        return sql.statement("ledger/decide/61-standing")
                .param(
                        "packs",
                        keys.stream().map(key -> Long.toString(key.pack())).toArray(String[]::new))
                .param(
                        "numbers",
                        keys.stream().map(key -> Long.toString(key.number())).toArray(String[]::new))
                .param(
                        "seqs",
                        keys.stream().map(key -> Integer.toString(key.seq())).toArray(String[]::new))
                .query(Standing.class)
                .list();
    }
}
