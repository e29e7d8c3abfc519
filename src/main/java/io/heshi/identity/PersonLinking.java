package io.heshi.identity;

import io.heshi.catalogue.Label;
import io.heshi.catalogue.Texts;
import io.heshi.definition.linkage.Linkage;
import io.heshi.identity.link.Linked;
import io.heshi.identity.link.Linker;
import io.heshi.identity.link.Weights;
import io.heshi.store.sql.RunSql;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Tells who of those whom some source does not know may be one person under two numbers. How much each column says is learnt from the sources of
 * the run themselves. Nobody is joined here.
 */
final class PersonLinking {
    private static final Texts TEXTS = Texts.load("link");
    private static final String RECORDS = "link_record";
    private static final int PAIRS = 20_000;
    private static final String POPULATION = "link_population_record";

    private PersonLinking() {}

    /**
     * Writes them into {@code run_link}.
     *
     * @param dataSource of the transaction under way
     * @return what was not compared and why, in both languages
     */
    static List<String> link(RunSql sql, DataSource dataSource, Linkage linkage) {
        sql.run("identity/57-forget-links");
        sql.run("identity/56-near-person");
        if (!sql.query("identity/58-pairable").query(Boolean.class).single()) {
            return List.of();
        }
        sql.run("identity/59-link-said");
        sql.run("identity/61-link-record");
        sql.run("identity/62-link-population");
        Linker linker = new Linker(dataSource, linkage);
        Linked linked = linker.link(RECORDS, POPULATION, ofDifferentNumbers(linker.learn(POPULATION, PAIRS), linkage));
        sql.run("identity/63-run-link");
        return leftOut(linked);
    }

    private static List<String> leftOut(Linked linked) {
        Stream<Label> cuts = linked.cuts().stream()
                .map(cut -> TEXTS.of("told.cut", cut.written(), cut.cap(), cut.keys(), cut.records(), cut.most()));
        Stream<Label> tooMany =
                linked.tooMany() > 0 ? Stream.of(TEXTS.of("told.too_many", linked.tooMany())) : Stream.empty();
        return Stream.concat(cuts, tooMany).map(Label::both).toList();
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
