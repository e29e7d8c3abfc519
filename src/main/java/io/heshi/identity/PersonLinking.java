package io.heshi.identity;

import io.heshi.definition.linkage.Linkage;
import io.heshi.identity.link.Linker;
import io.heshi.identity.link.Weights;
import io.heshi.store.sql.RunSql;
import java.util.List;
import javax.sql.DataSource;

/**
 * Tells who of those whom some source does not know may be one person under two numbers. How much each column says is learnt from the sources of
 * the run themselves. Nobody is joined here.
 */
final class PersonLinking {
    private static final String RECORDS = "link_record";
    private static final int PAIRS = 20_000;
    private static final String POPULATION = "link_population_record";

    private PersonLinking() {}

    /** @param dataSource of the transaction under way */
    static void link(RunSql sql, DataSource dataSource, Linkage linkage) {
        sql.run("identity/57-forget-links");
        sql.run("identity/56-near-person");
        if (!sql.query("identity/58-pairable").query(Boolean.class).single()) {
            return;
        }
        sql.run("identity/61-link-record");
        sql.run("identity/62-link-population");
        Linker linker = new Linker(dataSource, linkage);
        linker.link(RECORDS, POPULATION, ofDifferentNumbers(linker.learn(POPULATION, PAIRS), linkage));
        sql.run("identity/63-run-link");
    }

    /** Who has the same valid number is one person already. */
    private static Weights ofDifferentNumbers(Weights weights, Linkage linkage) {
        Weights different = weights;
        for (int i = 0; i < linkage.comparisons().size(); i++) {
            if (linkage.trainedBy()
                    .contains(List.of(linkage.comparisons().get(i).column()))) {
                different = different.withoutClosest(i + 1);
            }
        }
        return different;
    }
}
