package io.heshi.intake.load;

import io.heshi.intake.cleanse.ClaimColumns;
import io.heshi.intake.cleanse.Mention;
import io.heshi.intake.cleanse.Outcome;
import io.heshi.intake.cleanse.Outcome.Claim;
import io.heshi.intake.cleanse.Outcome.Claims;
import io.heshi.intake.cleanse.Outcome.Reject;
import io.heshi.store.CopyTarget;
import io.heshi.store.CopyText;
import io.heshi.store.CopyWriter;
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
    private static final CopyTarget REJECTS =
            new CopyTarget("reject", List.of("run_id", "file_id", "sheet", "line", "reason", "field", "raw"));

    private final DataSource dataSource;
    private final IntakeFile file;
    private final CopyTarget target;
    private final MentionWriter mentions;
    private final BookWriter books;
    private final CopyText claims = new CopyText();
    private final CopyText rejects = new CopyText();

    /** @param tally what the processor notes of each line; it is written with the chunk */
    public ClaimWriter(DataSource dataSource, IntakeFile file, FileTally tally) {
        books = new BookWriter(file, tally);
        this.dataSource = dataSource;
        this.file = file;
        List<String> columns = new ArrayList<>(List.of("run_id", "source", "file_id", "sheet", "line"));
        columns.addAll(ClaimColumns.of(file.source().claims()));
        target = new CopyTarget(file.claimTable(), columns);
        mentions = new MentionWriter(file.runId(), file.source().name());
    }

    @Override
    public void write(Chunk<? extends Outcome> chunk) throws SQLException {
        claims.clear();
        rejects.clear();
        List<Mention> mentioned = new ArrayList<>();
        for (Outcome outcome : chunk) {
            if (outcome instanceof Claim claim) {
                add(claim);
                mentioned.add(claim.mention());
            } else if (outcome instanceof Claims several) {
                several.claims().forEach(this::add);
                mentioned.add(several.claims().get(0).mention());
            } else if (outcome instanceof Reject reject) {
                add(reject);
            }
        }
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            mentions.write(connection, mentioned);
            if (claims.rows() > 0) {
                CopyWriter.write(connection, target, claims);
            }
            if (rejects.rows() > 0) {
                CopyWriter.write(connection, REJECTS, rejects);
            }
            books.write(connection);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private void add(Claim claim) {
        claims.number(file.runId())
                .text(file.source().name())
                .number(file.fileId())
                .text(claim.sheet())
                .number(claim.line());
        for (String value : claim.values()) {
            if (value.isEmpty()) {
                claims.nothing();
            } else {
                claims.text(value);
            }
        }
        claims.end();
    }

    private void add(Reject reject) {
        rejects.number(file.runId())
                .number(file.fileId())
                .text(reject.sheet())
                .number(reject.line())
                .text(reject.reason().code())
                .text(reject.field())
                .text(reject.raw())
                .end();
    }
}
