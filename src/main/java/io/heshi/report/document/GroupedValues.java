package io.heshi.report.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        for (UnitFigure figure : sql.list("31-unit-figures", UnitFigure.class)) {
            Optional.ofNullable(units.get(figure.unitKey()))
                    .ifPresent(line -> put(line, figure.name(), figure.value()));
        }
        values.lists.put("units", List.copyOf(units.values()));
        values.groups(sql, words, zeros);
        return values;
    }

    private record UnitFigure(long unitKey, String name, BigDecimal value) {}

    private record GroupFigure(String list, String ofGroup, String name, BigDecimal value) {}

    private record Group(String list, String name) {}

    private void groups(DocumentSql sql, RowWords words, List<String> zeros) {
        Map<Group, Map<String, Object>> groups = new LinkedHashMap<>();
        Map<String, List<Map<String, Object>>> members = new HashMap<>();
        for (Map<String, Object> row : sql.rows("32-groups", Map.of())) {
            Group group = new Group(String.valueOf(row.get("list")), String.valueOf(row.get("name")));
            List<Map<String, Object>> ofList = members.computeIfAbsent(group.list(), list -> new ArrayList<>());
            Map<String, Object> line = words.of(row);
            line.put("no", (long) ofList.size() + 1);
            line.put("name", words.group(group.list(), group.name()));
            zeros.forEach(zero -> line.put(zero, 0L));
            ofList.add(line);
            groups.put(group, line);
        }
        for (GroupFigure figure : sql.list("33-group-figures", GroupFigure.class)) {
            Optional.ofNullable(groups.get(new Group(figure.list(), figure.ofGroup())))
                    .ifPresent(line -> put(line, figure.name(), figure.value()));
        }
        Optional.ofNullable(members.remove(SUM))
                .ifPresent(all ->
                        all.forEach(line -> line.forEach((name, value) -> single.put(SUM + "." + name, value))));
        lists.putAll(members);
    }

    private static void put(Map<String, Object> line, String name, BigDecimal value) {
        line.put(name, RowWords.number(value));
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
