package io.heshi.intake.layouts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A table as it would be typed: a header and a row a person, with one way of writing each item. */
final class Sheet {
    private final Map<String, Function<Townsperson, String>> columns = new LinkedHashMap<>();

    /** Every item under its usual header, in its usual form. */
    static Sheet usual() {
        return new Sheet()
                .with("身份证号", Townsperson::id)
                .with("姓名", Townsperson::name)
                .with("性别", Townsperson::sex)
                .with("民族", Townsperson::ethnicity)
                .with("出生日期", person -> person.birth().toString())
                .with("参加工作时间", person -> person.workStart().toString())
                .with("单位名称", Townsperson::unit)
                .with("编制类型", Townsperson::quotaType)
                .with("人员状态", Townsperson::status)
                .with("学历", Townsperson::education)
                .with("应发工资", person -> person.pay().toPlainString())
                .with("发放月份", person -> Townsperson.PAY_MONTH);
    }

    /** Adds a column, or writes the one of this header in another way. */
    Sheet with(String header, Function<Townsperson, String> text) {
        columns.put(header, text);
        return this;
    }

    /** The same column in the same place under another header. */
    Sheet renamed(String header, String other) {
        Map<String, Function<Townsperson, String>> old = new LinkedHashMap<>(columns);
        columns.clear();
        old.forEach((name, text) -> columns.put(name.equals(header) ? other : name, text));
        return this;
    }

    Sheet without(String... headers) {
        Arrays.asList(headers).forEach(columns::remove);
        return this;
    }

    Sheet first(String header, Function<Townsperson, String> text) {
        Map<String, Function<Townsperson, String>> old = new LinkedHashMap<>(columns);
        columns.clear();
        columns.put(header, text);
        columns.putAll(old);
        return this;
    }

    List<String> header() {
        return List.copyOf(columns.keySet());
    }

    List<String> row(Townsperson person) {
        return columns.values().stream().map(text -> text.apply(person)).toList();
    }

    List<List<String>> rows(List<Townsperson> people) {
        return people.stream().map(this::row).toList();
    }

    /** The header and a row a person. */
    List<List<String>> table(List<Townsperson> people) {
        List<List<String>> table = new ArrayList<>();
        table.add(header());
        table.addAll(rows(people));
        return table;
    }
}
