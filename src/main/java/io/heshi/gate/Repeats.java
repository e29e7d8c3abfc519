package io.heshi.gate;

import io.heshi.catalogue.ClaimKind;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Counts the claims that say word for word what another claim of the source says. */
final class Repeats {
    private Repeats() {}

    static long count(Measured measured) {
        return statement(measured).query(Long.class).single();
    }

    private static StatementSpec statement(Measured measured) {
        ClaimKind kind = measured.source().claims();
        if (kind.equals(ClaimKind.PERSON)) {
            return measured.statement("30-repeated-persons");
        }
        if (kind.equals(ClaimKind.UNIT)) {
            return measured.statement("31-repeated-units");
        }
        return kind.equals(ClaimKind.QUOTA)
                ? measured.statement("32-repeated-quotas")
                : Measured.of(
                        measured.sql().statement("gate/33-repeated-records", Map.of("claims", kind.table())),
                        measured.run(),
                        measured.source());
    }
}
