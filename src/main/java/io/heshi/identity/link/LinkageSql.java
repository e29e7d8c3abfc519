package io.heshi.identity.link;

import static java.util.stream.Collectors.joining;

import io.heshi.definition.linkage.Block;
import io.heshi.definition.linkage.ColumnKind;
import io.heshi.definition.linkage.Comparison;
import io.heshi.definition.linkage.Form;
import io.heshi.definition.linkage.KeyPart;
import io.heshi.definition.linkage.Level;
import io.heshi.definition.linkage.LinkColumn;
import io.heshi.definition.linkage.Linkage;
import io.heshi.store.Identifier;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Compiles a linkage to the pieces of SQL that the statements of {@code sql/link} have places for. */
final class LinkageSql {
    private static final String NO_VALUE = "(0, null::text)";

    private final Linkage linkage;
    private final Map<String, Set<Form>> forms = new TreeMap<>();

    LinkageSql(Linkage linkage) {
        this.linkage = linkage;
        linkage.columns().forEach(column -> forms.put(column.name(), EnumSet.of(Form.PLAIN)));
        linkage.comparisons().forEach(comparison -> comparison.levels().forEach(this::need));
        linkage.blocks()
                .forEach(block -> block.on()
                        .forEach(part -> need(part.column(), part.take().form())));
    }

    private void need(Comparison.Step step) {
        step.columns().forEach(column -> need(column, step.level().form()));
    }

    private void need(String column, Form form) {
        forms.getOrDefault(column, Set.of()).add(form);
    }

    /** The columns of names of which sound or shape is looked at. */
    List<String> spoken() {
        return linkage.columns().stream()
                .filter(column -> column.kind() == ColumnKind.NAME)
                .map(LinkColumn::name)
                .filter(this::isSpoken)
                .toList();
    }

    private boolean isSpoken(String column) {
        Set<Form> needed = forms.getOrDefault(column, Set.of());
        return needed.contains(Form.SOUNDS) || needed.contains(Form.SHAPE);
    }

    /** Their values, for 12-name. */
    Map<String, String> names() {
        return Map.of(
                "names",
                spoken().stream().map(column -> "(r." + quote(column) + ")").collect(joining(", ")));
    }

    /** The forms of all columns, for 14-prepare. */
    Map<String, String> prepared() {
        List<String> columns = new ArrayList<>();
        List<String> joins = new ArrayList<>();
        forms.forEach((column, needed) -> {
            String value = "nullif(r." + quote(column) + ", '')";
            String spoken = quote("form_of_" + column);
            if (isSpoken(column)) {
                joins.add("left join link_form %1$s on %1$s.value = r.%2$s".formatted(spoken, quote(column)));
            }
            needed.forEach(form -> columns.add(formed(form, value, spoken) + " as " + quote(form.of(column))));
        });
        return Map.of("columns", String.join(", ", columns), "forms", String.join(" ", joins));
    }

    private static String formed(Form form, String value, String spoken) {
        return switch (form) {
            case PLAIN -> value;
            case FOLDED -> "name_form(" + value + ")";
            case SOUNDS -> spoken + ".sounds";
            case SHAPE -> spoken + ".shape";
            case WORDS -> "sorted_words(" + value + ")";
        };
    }

    /** The levels of a pair {@code a}, {@code b} of prepared records, for 33-level. */
    Map<String, String> levels() {
        return Map.of(
                "levels",
                linkage.comparisons().stream()
                        .map(LinkageSql::level)
                        .collect(joining(", ", "array[", "]::smallint[]")));
    }

    private static String level(Comparison comparison) {
        String column = quote(comparison.column());
        StringBuilder cases = new StringBuilder(
                "case when a.%1$s is null or b.%1$s is null then %2$d".formatted(column, Comparison.BLANK));
        int number = comparison.levels().size();
        for (Comparison.Step step : comparison.levels()) {
            cases.append(" when ")
                    .append(step.columns().stream()
                            .map(each -> quote(step.level().form().of(each)))
                            .map(each -> step.level().holds("a." + each, "b." + each))
                            .collect(joining(" and ")))
                    .append(" then ")
                    .append(number--);
        }
        return cases.append(" else ")
                .append(Comparison.DIFFERENT)
                .append(" end")
                .toString();
    }

    /** The key of a block, for 21-key. */
    static Map<String, String> key(int number, Block block, boolean valid, Linkage linkage) {
        List<String> parts = new ArrayList<>();
        List<String> many = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (KeyPart part : block.on()) {
            String value = "p." + quote(part.take().form().of(part.column()));
            if (part.take().isMany()) {
                String each = "each_" + (many.size() + 1);
                many.add("cross join lateral (%s) as %s(part)".formatted(each(part, value), each));
                parts.add(each + ".part");
                said.add(each + ".part is not null");
            } else {
                String taken = taken(part, value);
                parts.add(taken);
                said.add(taken + " <> ''");
                if (part.take() != KeyPart.Take.WHOLE && part.count() > 0) {
                    said.add("length(" + value + ") >= " + (part.from() + part.count() - 1));
                }
            }
            if (valid && linkage.column(part.column()).kind() == ColumnKind.ID_NO) {
                said.add("is_resident_id(" + value + ")");
            }
        }
        return Map.of(
                "block", Integer.toString(number),
                "parts", String.join(", ", parts),
                "many", String.join(" ", many),
                "said", String.join(" and ", said));
    }

    private static String each(KeyPart part, String value) {
        return part.take() == KeyPart.Take.SOUNDS
                ? "select unnest(" + value + ")"
                : "select overlay(%1$s placing '?' from i for 1) from generate_series(1, length(%1$s)) as i"
                        .formatted(value);
    }

    private static String taken(KeyPart part, String value) {
        return switch (part.take()) {
            case WHOLE, FOLDED, SHAPE, SOUNDS, WILDCARDS -> value;
            case SPAN -> "substr(%s, %d, %d)".formatted(value, part.from(), part.count());
            case LAST -> "right(%s, %d)".formatted(value, part.count());
        };
    }

    /** The values whose frequency counts, of a prepared record {@code p}, for 41-frequency. */
    Map<String, String> counted() {
        return Map.of("counted", values("(%1$d, p.%2$s)"));
    }

    /** The values of that kind that a pair has alike: of {@code a}, where {@code c.levels} says so. */
    Map<String, String> shared() {
        return Map.of("shared", values("(%1$d, case when c.levels[%1$d] = %3$d then a.%2$s end)"));
    }

    private String values(String pattern) {
        String values = IntStream.range(0, linkage.comparisons().size())
                .filter(i -> linkage.comparisons().get(i).frequent())
                .mapToObj(i -> pattern.formatted(
                        i + 1,
                        quote(linkage.comparisons().get(i).column()),
                        same(linkage.comparisons().get(i))))
                .collect(joining(", "));
        return values.isEmpty() ? NO_VALUE : values;
    }

    /** The number of the level at which both values are equal and their frequency counts; -1 if it does not. */
    static int same(Comparison comparison) {
        int at = comparison.levels().indexOf(new Comparison.Step(Level.SAME, List.of(comparison.column())));
        return comparison.frequent() && at >= 0 ? comparison.levels().size() - at : Comparison.BLANK;
    }

    private static String quote(String column) {
        return Identifier.quote(column);
    }
}
