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
    private static final List<String> NUMBERS = List.of("27-repeated-number", "28-number-name");
    private static final List<String> PERSONS = List.of(
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
        sql.run("identity/20-person-alias");
        boolean touched = sql.query("identity/21-touched").query(Boolean.class).single();
        sql.run("identity/25-clear");
        if (touched) {
            personSources.forEach(source -> sql.run("identity/26-own-key", words(sql, run, source)));
        }
        // Which numbers strangers share shows in all sources together: the names of all are known before the first
        // person is.
        for (String file : NUMBERS) {
            personSources.forEach(source -> sql.run("identity/" + file, words(sql, run, source)));
        }
        sql.run("identity/29-shared-number");
        for (String source : personSources) {
            PERSONS.forEach(file -> sql.run("identity/" + file, words(sql, run, source)));
        }
        sql.refresh();
        if (touched) {
            sql.run("identity/35-listed-person");
            sql.run("identity/36-person-number");
        }
    }

    private static Map<String, String> words(RunSql sql, Run run, String source) {
        return Map.of(
                "source", source,
                "claims", Partitions.leaf("claim_person", run.id(), source),
                "compact", sql.compactTable(source));
    }
}
