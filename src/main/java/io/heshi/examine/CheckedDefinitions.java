package io.heshi.examine;

import io.heshi.store.sql.Sql;
import javax.sql.DataSource;

/**
 * Definitions that were found valid, in table {@code checked_definitions}.
 *
 * @param program tells the program apart from any other that would try rules in another way
 */
record CheckedDefinitions(Sql sql, String program) {
    static CheckedDefinitions by(String program, DataSource dataSource) {
        return new CheckedDefinitions(new Sql(dataSource), program);
    }

    boolean knows(String definitionHash) {
        return sql.statement("examine/check/10-known")
                .param("definition_hash", definitionHash)
                .param("program", program)
                .query(Boolean.class)
                .single();
    }

    void remember(String definitionHash) {
        sql.statement("examine/check/20-remember")
                .param("definition_hash", definitionHash)
                .param("program", program)
                .update();
    }
}
