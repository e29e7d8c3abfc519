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
import io.heshi.store.sql.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
    private final List<String> columns;
    private final OwnValues own;
    private final Sql sql;
    private final MentionWriter mentions;
    private final BookWriter books;
    private final CopyText text = new CopyText();
    private final CopyText rejects = new CopyText();

    /** @param tally what the processor notes of each line; it is written with the chunk */
    public ClaimWriter(DataSource dataSource, IntakeFile file, FileTally tally) {
        books = new BookWriter(file, tally);
        this.dataSource = dataSource;
        this.file = file;
        columns = ClaimColumns.of(file.source().claims());
        own = new OwnValues(file.source(), columns.size());
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
                write(connection, claims);
            }
            if (rejects.rows() > 0) {
                CopyWriter.write(connection, REJECTS, rejects);
            }
            books.write(connection);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    /** Copies the columns that any of the claims fills: of forty, most sources have half, and the server parses what it is sent. */
    private void write(Connection connection, List<Claim> claims) throws SQLException {
        int[] filled = filled(claims);
        List<String> names = new ArrayList<>(List.of("run_id", "source", "file_id", "sheet", "line"));
        for (int column : filled) {
            names.add(columns.get(column));
        }
        own.column().ifPresent(names::add);
        text.clear();
        for (Claim claim : claims) {
            text.number(file.runId())
                    .text(file.source().name())
                    .number(file.fileId())
                    .text(claim.sheet())
                    .number(claim.line());
            String[] values = claim.values();
            for (int column : filled) {
                if (values[column].isEmpty()) {
                    text.nothing();
                } else {
                    text.text(values[column]);
                }
            }
            own.put(claim, text);
            text.end();
        }
        CopyWriter.write(connection, new CopyTarget(file.claimTable(), names), text);
    }

    private int[] filled(List<Claim> claims) {
        boolean[] any = new boolean[columns.size()];
        for (Claim claim : claims) {
            String[] values = claim.values();
            for (int i = 0; i < any.length; i++) {
                any[i] |= !values[i].isEmpty();
            }
        }
        return IntStream.range(0, any.length).filter(i -> any[i]).toArray();
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
