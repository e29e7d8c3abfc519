package io.heshi.examine;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;

/** Parameters of the one statement that tries all examples of a rule: whatever is not the same in every example. */
final class ExampleParameters {
    private final List<Parameter> parameters = new ArrayList<>();

    /**
     * SQL of a value: itself when it is the same in all examples, else a parameter.
     *
     * @param values SQL of the value in each example, null or a literal, without its type
     */
    String of(String type, List<String> values) {
        if (values.stream().distinct().count() == 1) {
            return values.get(0) + "::" + type;
        }
        Parameter parameter = new Parameter(type, List.copyOf(values));
        int known = parameters.indexOf(parameter);
        if (known < 0) {
            parameters.add(parameter);
        }
        return "$" + (known < 0 ? parameters.size() : known + 1);
    }

    /** SQL that prepares a statement under a name. */
    String prepare(String name, String sql) {
        return "prepare " + name + list(parameters.stream().map(Parameter::type).toList()) + " as " + sql;
    }

    /** SQL that executes it with the values of one example. */
    String execute(String name, int example) {
        return "execute " + name
                + list(parameters.stream()
                        .map(p -> p.values.get(example) + "::" + p.type)
                        .toList());
    }

    private static String list(List<String> parts) {
        return parts.isEmpty() ? "" : parts.stream().collect(joining(", ", " (", ")"));
    }

    private record Parameter(String type, List<String> values) {}
}
