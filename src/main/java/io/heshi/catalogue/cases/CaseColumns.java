package io.heshi.catalogue.cases;

import static java.util.Objects.requireNonNullElse;

import io.heshi.catalogue.Catalogue;
import io.heshi.catalogue.ClaimKind;
import io.heshi.catalogue.Field;
import io.heshi.catalogue.FieldType;
import io.heshi.catalogue.Label;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes out the columns of a scope for the sources of an office. */
final class CaseColumns {
    private final Lists lists;
    private final String figures;
    private final Map<String, CaseColumn> visible = new LinkedHashMap<>();
    private final Map<String, CaseColumn> computed = new LinkedHashMap<>();

    /** @param figures alias of the relation that has the columns without a group */
    CaseColumns(Lists lists, String figures) {
        this.lists = lists;
        this.figures = figures;
    }

    /** The columns that rules may use, by name, in the order of the reference. */
    Map<String, CaseColumn> visible() {
        return visible;
    }

    /** Those that follow from others, by qualified name, and what no rule sees. */
    Map<String, CaseColumn> computed() {
        return computed;
    }

    void add(List<ScopeFile.Claims> claims) {
        for (ScopeFile.Claims brought : claims) {
            ClaimKind kind = Catalogue.kind(brought.of()).orElseThrow();
            for (String source : each(brought.each())) {
                String under = filled(brought.under(), source);
                List<String> chosen = requireNonNullElse(brought.columns(), List.of());
                Catalogue.fields(kind).stream()
                        .filter(field -> chosen.isEmpty() || chosen.contains(field.name()))
                        .map(field -> ofClaim(under, field, source))
                        .forEach(column -> visible.put(column.name(), column));
            }
        }
    }

    void addOwn(List<OwnField> own) {
        own.forEach(field -> visible.put(field.name(), ofClaim(field.source(), field.field(), field.source())));
    }

    private static CaseColumn ofClaim(String under, Field field, String source) {
        return new CaseColumn(
                under + "." + field.name(),
                sqlType(field.type()),
                source.isEmpty() ? Set.of() : Set.of(source),
                field.label(),
                field.meaning(),
                field.codeTable(),
                List.of(),
                "",
                "",
                source,
                "");
    }

    void add(Map<String, ScopeFile.Column> columns) {
        columns.forEach((name, column) -> each(column.each()).forEach(source -> add(name, column, source)));
    }

    private List<String> each(@Nullable String list) {
        return list == null ? List.of("") : lists.list(list);
    }

    private void add(String pattern, ScopeFile.Column column, String source) {
        String name = filled(pattern, source);
        Label label = requireNonNullElse(column.label(), new Label("", ""));
        CaseColumn added = new CaseColumn(
                name,
                requireNonNullElse(column.type(), ""),
                sources(requireNonNullElse(column.sources(), List.of()), source),
                new Label(label.zh(), filled(label.en(), source)),
                filled(requireNonNullElse(column.meaning(), ""), source),
                requireNonNullElse(column.codes(), ""),
                requireNonNullElse(column.besides(), List.of()),
                requireNonNullElse(column.as(), ""),
                sql(name, column, source),
                source,
                requireNonNullElse(column.example(), ""));
        if (!column.isHidden()) {
            visible.put(name, added);
        }
        if (!added.sql().isEmpty()) {
            computed.put(added.qualified(), added);
        }
    }

    private Set<String> sources(List<String> named, String source) {
        return named.contains(Lists.ALL)
                ? Set.copyOf(lists.list("sources"))
                : Set.copyOf(named.stream().map(name -> filled(name, source)).toList());
    }

    private String sql(String name, ScopeFile.Column column, String source) {
        String written = requireNonNullElse(column.sql(), "");
        if (!written.isEmpty()) {
            return lists.expand(column.each() == null ? written : filled(written, source));
        }
        return name.indexOf('.') < 0 ? figures + "." + name : "";
    }

    /** A text of one column of a pattern; lists are called {@code $l}. */
    private static String filled(String text, String source) {
        return text.replace("$s", source).replace("$l", source);
    }

    /** The SQL type in which a canonical column reaches a rule. */
    private static String sqlType(FieldType type) {
        return switch (type) {
            case MONEY -> "numeric";
            case INTEGER -> "integer";
            case BOOLEAN -> "boolean";
            default -> "text";
        };
    }
}
