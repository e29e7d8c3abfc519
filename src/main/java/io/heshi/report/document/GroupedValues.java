package io.heshi.report.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A document over many units: each of them, their departments, their regions, and all together. */
final class GroupedValues implements DocumentValues {
    private static final String SUM = "sum";

    private final Map<String, Object> single;
    private final Map<String, List<Map<String, Object>>> lists = new HashMap<>();

    private GroupedValues(Map<String, Object> single) {
        this.single = new HashMap<>(single);
    }

    /** @param zeros what is nothing where no figure is known, by its name without the list */
    static GroupedValues of(DocumentSql sql, RowWords words, Map<String, Object> single, List<String> zeros) {
        GroupedValues values = new GroupedValues(single);
        Map<Object, Map<String, Object>> units = new LinkedHashMap<>();
        for (Map<String, Object> row : sql.rows("30-units", Map.of())) {
            Map<String, Object> line = words.of(row);
            line.put("no", (long) units.size() + 1);
            zeros.forEach(zero -> line.put(zero, 0L));
            units.put(row.get("unit_key"), line);
        }
        for (Map<String, Object> row : sql.rows("31-unit-figures", Map.of())) {
            put(units.get(row.get("unit_key")), row);
        }
        values.lists.put("units", List.copyOf(units.values()));
        values.groups(sql, words, zeros);
        return values;
    }

    private void groups(DocumentSql sql, RowWords words, List<String> zeros) {
        Map<String, Map<String, Map<String, Object>>> groups = new HashMap<>();
        for (Map<String, Object> row : sql.rows("32-groups", Map.of())) {
            String list = String.valueOf(row.get("list"));
            String name = String.valueOf(row.get("name"));
            Map<String, Map<String, Object>> members = groups.computeIfAbsent(list, key -> new LinkedHashMap<>());
            Map<String, Object> line = words.of(row);
            line.put("no", (long) members.size() + 1);
            line.put("name", words.group(list, name));
            zeros.forEach(zero -> line.put(zero, 0L));
            members.put(name, line);
        }
        for (Map<String, Object> row : sql.rows("33-group-figures", Map.of())) {
            put(groups.get(String.valueOf(row.get("list"))).get(String.valueOf(row.get("of_group"))), row);
        }
        groups.forEach((list, members) -> {
            if (list.equals(SUM)) {
                members.values().forEach(all -> all.forEach((name, value) -> single.put(SUM + "." + name, value)));
            } else {
                lists.put(list, new ArrayList<>(members.values()));
            }
        });
    }

    private static void put(Map<String, Object> line, Map<String, Object> figure) {
        line.put(String.valueOf(figure.get("name")), RowWords.number((java.math.BigDecimal) figure.get("value")));
    }

    @Override
    public Map<String, Object> single() {
        return single;
    }

    @Override
    public void lines(String list, Consumer<Map<String, Object>> sink) {
        lists.getOrDefault(list, List.of()).forEach(sink);
    }
}
