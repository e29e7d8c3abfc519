package io.heshi.examine;

import io.heshi.catalogue.cases.Scope;
import io.heshi.store.sql.RunSql;
import java.util.Map;
import java.util.Set;

/** Keeps where in the files the claims about every finding's subject stand: claims are dropped after some runs, this is not. */
record FindingLines(RunSql sql) {

    /** @param personSources whose claims about suspects are at hand */
    void collect(Set<String> personSources) {
        personSources.forEach(source -> sql.run("examine/lines/10-person", PersonPrefilter.identifiers(source)));
        for (Scope scope : Scope.all()) {
            for (String kind : scope.lines()) {
                sql.run("examine/lines/20-unit", Map.of("claims", kind + "_claims", "scope", scope.code()));
            }
        }
        sql.run("examine/lines/30-region");
        sql.run("examine/lines/40-entity");
        sql.run("examine/lines/41-entity-persons");
    }
}
