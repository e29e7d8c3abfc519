package io.heshi.intake.load;

import io.heshi.intake.cleanse.ClaimColumns;
import io.heshi.intake.cleanse.Outcome.Claim;
import io.heshi.store.CopyTarget;
import io.heshi.store.CopyText;
import io.heshi.store.CopyWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Copies claims of one file into their table. */
final class ClaimCopy {
    private final IntakeFile file;
    private final List<String> columns;
    private final OwnValues own;
    private final CopyText text = new CopyText();

    ClaimCopy(IntakeFile file) {
        this.file = file;
        columns = ClaimColumns.of(file.source().claims());
        own = new OwnValues(file.source(), columns.size());
    }

    /** Copies the columns that any of the claims fills: of forty, most sources have half, and the server parses what it is sent. */
    void write(Connection connection, List<Claim> claims) throws SQLException {
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
}
