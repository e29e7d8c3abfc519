package io.heshi.command.decision;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code --where} says: {@code rule = P06 and unit = 第一局}. */
public final class WhereClause {
    private static final Pattern AND = Pattern.compile("(?i)\\s+(?:and|且)\\s+");
    private static final Pattern EQUATION = Pattern.compile("(?i)([a-z]+)\\s*=\\s*[\"'“]?([^=]+?)[\"'”]?");

    private WhereClause() {}

    /**
     * The value by name.
     *
     * @param names that there are
     * @param broken takes the part that cannot be understood; nothing is returned then
     */
    public static Optional<Map<String, String>> parse(String text, Set<String> names, Consumer<String> broken) {
        Map<String, String> wanted = new TreeMap<>();
        for (String part : AND.split(text.strip(), -1)) {
            Matcher equation = EQUATION.matcher(part.strip());
            if (!equation.matches() || !names.contains(equation.group(1)) || wanted.containsKey(equation.group(1))) {
                broken.accept(part.strip());
                return Optional.empty();
            }
            wanted.put(equation.group(1), equation.group(2).strip());
        }
        return Optional.of(wanted);
    }
}
