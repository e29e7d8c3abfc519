package io.heshi.report.record;

import io.heshi.catalogue.Texts;
import io.heshi.report.words.Wording;
import io.heshi.store.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** What was said of the person of an exception: when, by whom, why, and whether it holds. */
record VerdictLines(Sql sql, Texts texts) {
    List<String> of(long number, Wording wording) {
        return sql.statement("report/96-explain-verdicts")
                .param("number", number)
                .query((row, n) -> line(row, wording))
                .list();
    }

    private String line(ResultSet row, Wording wording) throws SQLException {
        String state = row.getString("state");
        long other = row.getLong("other_number");
        return texts.zh(
                        "shown",
                        row.getLong("seq"),
                        row.getString("said_on"),
                        row.getString("who") + " " + texts.zh("by." + row.getString("said_by")),
                        texts.zh("word." + row.getString("verdict"))
                                + (other == 0 ? "" : texts.zh("about.other", other)),
                        state.isEmpty() ? "" : texts.zh("state." + state),
                        wording.free(row.getString("why")))
                .strip();
    }
}
