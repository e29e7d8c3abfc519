package io.heshi.ledger;

import io.heshi.store.sql.Sql;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;

/** What is due: confirmed exceptions by their deadline, special cases by the day that they end on. */
public final class Due {
    private final Sql sql;

    public Due(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /**
     * One of them.
     *
     * @param owner whom it was passed on to, or empty text: then the unit answers
     * @param reason what was said
     */
    public record Item(
            long number,
            String rule,
            String state,
            String verdict,
            LocalDate until,
            String owner,
            String unitCode,
            String unitName,
            String supervisor,
            String reason) {}

    /** Those whose day is this one or an earlier one, the earliest first. */
    public List<Item> by(LocalDate day) {
        return sql.statement("ledger/decide/50-due")
                .param("day", day)
                .query(Item.class)
                .list();
    }
}
