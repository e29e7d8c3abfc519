package io.heshi.examine;

import static java.util.stream.Collectors.joining;

import io.heshi.catalogue.Label;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Columns of a case that come from one relation of figures: those that it stores, and those that follow from them. An example of a rule
 * gives the stored ones, and the others follow there too.
 */
final class Figures {
    private static final String DATE = ":date";

    private final String alias;
    private final String key;
    private final Map<String, CaseColumn> columns = new LinkedHashMap<>();
    private final Map<String, String> derived = new LinkedHashMap<>();
    private final List<Stored> stored = new ArrayList<>();

    /**
     * @param alias of the relation in the SQL of the case
     * @param key the column of the relation that tells its rows apart
     */
    Figures(String alias, String key) {
        this.alias = alias;
        this.key = key;
        follows("business_date", "text", "to_char(" + DATE + ", 'YYYY-MM-DD')", Set.of(), "业务日期", "Date of the run.");
    }

    /**
     * A column of the relation.
     *
     * @param standard its value in an example that does not give it; empty for null
     */
    Figures stored(String name, String type, String standard, Set<String> sources, String zh, String meaning) {
        stored.add(new Stored(name, type, standard));
        return follows(name, type, alias + "." + name, sources, zh, meaning);
    }

    /**
     * A column that follows from others.
     *
     * @param sql over the columns of all relations of the case; {@code :date} is the business date
     */
    Figures follows(String name, String type, String sql, Set<String> sources, String zh, String meaning) {
        columns.put(name, new CaseColumn(name, type, sources, new Label(zh, name), meaning));
        derived.put(name, sql);
        return this;
    }

    String alias() {
        return alias;
    }

    String key() {
        return key;
    }

    Map<String, CaseColumn> columns() {
        return columns;
    }

    /** What the relation stores, for an example that stands in its place. */
    List<Stored> stored() {
        return stored;
    }

    /** SQL of every column by name. */
    Map<String, String> derived(CaseRelation.Parts parts) {
        String date = "date '" + parts.businessDate() + "'";
        Map<String, String> dated = new LinkedHashMap<>();
        derived.forEach((name, sql) -> dated.put(name, sql.replace(DATE, date)));
        return dated;
    }

    /** The join that gives the columns under the alias {@code derived}. */
    String join(CaseRelation.Parts parts) {
        return "cross join lateral (select "
                + derived(parts).entrySet().stream()
                        .map(e -> parts.derived(e.getKey(), e.getValue()) + " as " + e.getKey())
                        .collect(joining(",\n  "))
                + ") as derived";
    }

    /** A column as it lies in the relation. */
    record Stored(String name, String type, String standard) {}
}
