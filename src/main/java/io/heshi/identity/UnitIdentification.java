package io.heshi.identity;

import io.heshi.store.sql.RunSql;
import io.heshi.vocabulary.UnitName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Gives a unit to everything that a source calls a unit: by code, else by a name that only one unit has. What matches nothing becomes a
 * unit that is only spoken of. Names are never matched loosely here; a short form counts only to tell whether a name fits a code.
 */
final class UnitIdentification {
    private static final String SEPARATORS = "[;；、,，|\\n]";

    private UnitIdentification() {}

    static void identify(RunSql sql) {
        sql.run("identity/10-known-unit");
        sql.run("identity/11-unit-key");
        List<Name> names = names(sql);
        sql.query("identity/14-unit-name")
                .param("units", names.stream().map(Name::unit).toArray(Long[]::new))
                .param("names", names.stream().map(Name::key).toArray(String[]::new))
                .update();
        sql.run("identity/16-mentioned-unit");
        sql.query("identity/18-zeroless-claims")
                .query(String.class)
                .list()
                .forEach(claims -> sql.run("identity/19-note-zeros", Map.of("claims", claims)));
    }

    private record Name(long unit, String key) {}

    /** Those of the known units, each as it is compared. */
    private static List<Name> names(RunSql sql) {
        List<Name> names = new ArrayList<>();
        sql.query("identity/12-names-of-units").query(row -> {
            long unit = row.getLong("unit_key");
            Stream.concat(
                            Stream.of(row.getString("full_name"), row.getString("short_name")),
                            Stream.of(row.getString("other_names").split(SEPARATORS, -1)))
                    .map(UnitName::key)
                    .filter(key -> !key.isEmpty())
                    .distinct()
                    .forEach(key -> names.add(new Name(unit, key)));
        });
        return names;
    }
}
