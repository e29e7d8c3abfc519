package io.heshi.intake.load;

import io.heshi.intake.cleanse.Mention;
import io.heshi.intake.cleanse.Outcome;
import io.heshi.intake.cleanse.Outcome.Claim;
import io.heshi.intake.cleanse.Outcome.Claims;
import io.heshi.intake.cleanse.Outcome.Reject;
import io.heshi.store.CopyTarget;
import io.heshi.store.CopyText;
import io.heshi.store.CopyWriter;
import io.heshi.store.sql.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Copies claims, rejects and the books into their tables, and the units they mention, in the transaction of the chunk. */
public final class ClaimWriter implements ItemWriter<Outcome> {
    private static final CopyTarget REJECTS = new CopyTarget(
            "reject", List.of("run_id", "file_id", "sheet", "line", "reason", "field", "raw", "fields", "expected"));

    private final DataSource dataSource;
    private final IntakeFile file;
    private final ClaimCopy copy;
    private final Sql sql;
    private final MentionWriter mentions;
    private final BookWriter books;
    private final CopyText rejects = new CopyText();

    /** @param tally what the processor notes of each line; it is written with the chunk */
    public ClaimWriter(DataSource dataSource, IntakeFile file, FileTally tally) {
        books = new BookWriter(file, tally);
        this.dataSource = dataSource;
        this.file = file;
        copy = new ClaimCopy(file);
        sql = new Sql(dataSource);
        mentions = new MentionWriter(sql, file.runId(), file.source().name());
    }

    @Override
    public void write(Chunk<? extends Outcome> chunk) throws SQLException {
        List<Claim> claims = new ArrayList<>(chunk.size());
        List<Mention> mentioned = new ArrayList<>(chunk.size());
        rejects.clear();
        for (Outcome outcome : chunk) {
            if (outcome instanceof Claim claim) {
                claims.add(claim);
                mentioned.add(claim.mention());
            } else if (outcome instanceof Claims several) {
                claims.addAll(several.claims());
                mentioned.add(several.claims().get(0).mention());
            } else if (outcome instanceof Reject reject) {
                add(reject);
            }
        }
        sql.statement("intake/30-hurry").update();
        mentions.write(mentioned);
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            if (!claims.isEmpty()) {
                copy.write(connection, claims);
            }
            if (rejects.rows() > 0) {
                CopyWriter.write(connection, REJECTS, rejects);
            }
            books.write(connection);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private void add(Reject reject) {
        rejects.number(file.runId())
                .number(file.fileId())
                .text(reject.sheet())
                .number(reject.line())
                .text(reject.reason().code())
                .text(reject.field())
                .text(reject.raw())
                .number(reject.fields())
                .number(reject.expected())
                .end();
    }
}
