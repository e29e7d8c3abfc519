package io.heshi.identity;

import io.heshi.store.Partitions;
import io.heshi.store.Run;
import io.heshi.store.sql.RunSql;
import java.util.List;
import java.util.Map;

/**
 * Gives a person to every claim and puts the claims beyond the first of a source apart. What comes of it are the compact claims, of which
 * {@link RunSql} has the views.
 */
public final class PersonIdentification {
    private static final List<String> FILES = List.of(
            "29-pay-month",
            "30-ordered-claim",
            "31-person",
            "32-compact-claim",
            "33-repeated-person",
            "34-claim-person");

    private PersonIdentification() {}

    /**
     * Replaces what an earlier try has left.
     *
     * @param personSources sources of the run that claim persons; the units that they mention must be known
     */
    public static void identify(RunSql sql, Run run, List<String> personSources) {
        sql.run("identity/25-clear");
        for (String source : personSources) {
            Map<String, String> tables = Map.of(
                    "claims", Partitions.leaf("claim_person", run.id(), source), "compact", sql.compactTable(source));
            FILES.forEach(file -> sql.run("identity/" + file, tables));
        }
        sql.refresh();
    }
}
