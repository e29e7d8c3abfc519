package io.heshi.intake.load;

import io.heshi.definition.CodeTable;
import io.heshi.intake.cleanse.Outcome;
import io.heshi.intake.cleanse.Outcome.Claim;
import io.heshi.intake.cleanse.Outcome.Claims;
import io.heshi.store.sql.Sql;
import io.heshi.table.UnreadableFile;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Loads the claims of a file of an earlier run again that a crash of the server has swept away, and nothing else: its books stand. */
public final class LostClaims {
    private static final int AT_ONCE = 10_000;

    private final DataSource dataSource;
    private final Map<String, CodeTable> codes;

    /** @param codes code tables by name */
    public LostClaims(DataSource dataSource, Map<String, CodeTable> codes) {
        this.dataSource = dataSource;
        this.codes = Map.copyOf(codes);
    }

    /**
     * Loads them in the transaction under way, all or none.
     *
     * @param expected how many there were
     */
    public void restore(IntakeFile file, long expected) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            if (load(connection, file) != expected) {
                forget(file);
            }
        } catch (UnreadableFile changed) {
            forget(file);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the claims of an earlier run were not loaded again", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private long load(Connection connection, IntakeFile file) throws SQLException {
        ClaimCopy copy = new ClaimCopy(file);
        CleansedRowReader reader = new CleansedRowReader(file, codes, new FileTally(file));
        List<Claim> claims = new ArrayList<>();
        long loaded = 0;
        reader.open(new ExecutionContext());
        try {
            for (Outcome outcome = reader.read(); outcome != null; outcome = reader.read()) {
                if (outcome instanceof Claim claim) {
                    claims.add(claim);
                } else if (outcome instanceof Claims several) {
                    claims.addAll(several.claims());
                }
                if (claims.size() >= AT_ONCE) {
                    loaded += flush(connection, copy, claims);
                }
            }
            return loaded + flush(connection, copy, claims);
        } finally {
            reader.close();
        }
    }

    private static long flush(Connection connection, ClaimCopy copy, List<Claim> claims) throws SQLException {
        int number = claims.size();
        if (number > 0) {
            copy.write(connection, claims);
        }
        claims.clear();
        return number;
    }

    private void forget(IntakeFile file) {
        new Sql(dataSource)
                .statement("intake/70-forget-claims", Map.of("claims", file.claimTable()))
                .param("file_id", file.fileId())
                .update();
    }
}
