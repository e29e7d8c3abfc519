package io.heshi.examine;

import static java.util.stream.Collectors.joining;

import io.heshi.catalogue.Label;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Columns of a case that are computed, each with its SQL, under one alias: {@code derived} for columns without a dot in their name. */
final class CaseColumns {
    private final String alias;
    private final Map<String, CaseColumn> described = new LinkedHashMap<>();
    private final Map<String, String> sql = new LinkedHashMap<>();

    CaseColumns(String alias) {
        this.alias = alias;
    }

    /** A column that is made of these sources; without the one that is its only source it says nothing. */
    CaseColumns add(String name, String type, Set<String> of, String zh, String meaning, String expression) {
        String full = alias.equals("derived") ? name : alias + "." + name;
        described.put(full, new CaseColumn(full, type, of, new Label(zh, full), meaning));
        sql.put(name, expression);
        return this;
    }

    Map<String, CaseColumn> described() {
        return described;
    }

    /** SQL that makes the columns from what is joined before it. */
    String lateral(CaseRelation.Parts parts) {
        return sql.entrySet().stream()
                .map(e -> parts.derived(alias.equals("derived") ? e.getKey() : alias + "." + e.getKey(), e.getValue())
                        + " as " + e.getKey())
                .collect(joining(",\n  ", "\ncross join lateral (select ", ") as " + alias));
    }
}
