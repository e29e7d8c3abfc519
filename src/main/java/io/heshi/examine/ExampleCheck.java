package io.heshi.examine;

import io.heshi.catalogue.Label;
import io.heshi.catalogue.cases.Case;
import io.heshi.catalogue.cases.CaseColumn;
import io.heshi.definition.Example;
import io.heshi.definition.Fault;
import io.heshi.definition.Rule;
import io.heshi.definition.yaml.Nearest;
import io.heshi.examine.compile.ColumnHint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Looks at each value of an example by itself: whether there is such a column or threshold, and whether it can hold the value. */
record ExampleCheck(Case subject, CodeWords codes, ColumnHint hint, Map<String, Integer> settings) {
    private static final String KEY = "examples";
    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)");
    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,18}");
    private static final Pattern TRUTH = Pattern.compile("true|false");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    List<Fault> faults(Rule rule) {
        List<Fault> faults = new ArrayList<>();
        rule.examples()
                .forEach(example -> example.settings().keySet().stream()
                        .filter(name -> !settings.containsKey(name))
                        .sorted()
                        .forEach(name -> faults.add(at(example, unknownSetting(rule, name)))));
        rule.examples()
                .forEach(example -> example.values()
                        .forEach((group, row) -> row.forEach((column, value) -> {
                            String name = group.isEmpty() ? column : group + "." + column;
                            fault(rule, name, value).ifPresent(told -> faults.add(at(example, told)));
                        })));
        return faults;
    }

    private static Fault at(Example example, Label told) {
        return new Fault(example.place(), KEY, told);
    }

    private Label unknownSetting(Rule rule, String name) {
        Label near = Nearest.hint(name, settings.keySet());
        return new Label(
                "规则 %s：示例所依据的参数 %s 不存在".formatted(rule.id(), name) + near.zh(),
                "rule %s: there is no setting %s that an example could stand on".formatted(rule.id(), name)
                        + near.en());
    }

    private Optional<Label> fault(Rule rule, String name, String value) {
        CaseColumn column = subject.columns().get(name);
        if (column == null) {
            return Optional.of(hint.unknown(rule.id(), subject, name));
        }
        if (value.isEmpty()) {
            return Optional.empty();
        }
        return codes.fault(name, value)
                .map(told -> new Label("规则 " + rule.id() + "：" + told.zh(), "rule " + rule.id() + ": " + told.en()))
                .or(() -> unlike(rule, column, value));
    }

    private static Optional<Label> unlike(Rule rule, CaseColumn column, String value) {
        return switch (column.type()) {
            case "numeric" -> unless(NUMBER, rule, column, value, "数字");
            case "integer", "bigint" -> unless(WHOLE, rule, column, value, "整数");
            case "boolean" -> unless(TRUTH, rule, column, value, "真假（true、false）");
            case "date" -> unless(DATE, rule, column, value, "日期（如 2024-12-31）");
            default -> Optional.empty();
        };
    }

    private static Optional<Label> unless(Pattern fits, Rule rule, CaseColumn column, String value, String zh) {
        return fits.matcher(value).matches()
                ? Optional.empty()
                : Optional.of(new Label(
                        "规则 %s：示例中 %s 应为%s，实为“%s”".formatted(rule.id(), column.name(), zh, value),
                        "rule %s: in the example %s must be %s, but is “%s”"
                                .formatted(rule.id(), column.name(), column.type(), value)));
    }
}
