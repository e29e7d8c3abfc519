package io.heshi.identity;

import io.heshi.definition.linkage.Linkage;
import io.heshi.identity.link.Linker;
import io.heshi.store.sql.RunSql;
import javax.sql.DataSource;

/**
 * Tells who of those whom some source does not know may be one person under two numbers. How much each column says is learnt from the sources of
 * the run themselves. Nobody is joined here.
 */
final class PersonLinking {
    private static final String RECORDS = "link_record";
    private static final String POPULATION = "link_population_record";

    private PersonLinking() {}

    /** @param dataSource of the transaction under way */
    static void link(RunSql sql, DataSource dataSource, Linkage linkage) {
        sql.run("identity/61-link-record");
        sql.run("identity/62-link-population");
        Linker linker = new Linker(dataSource, linkage);
        linker.link(RECORDS, POPULATION, linker.learn(POPULATION));
        sql.run("identity/63-run-link");
    }
}
