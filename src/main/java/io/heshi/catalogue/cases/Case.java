package io.heshi.catalogue.cases;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.joining;

import io.heshi.catalogue.Catalogue;
import io.heshi.catalogue.ClaimKind;
import io.heshi.catalogue.Field;
import io.heshi.catalogue.Label;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of one subject, as an SQL relation that a rule's expressions are evaluated over: a scope, for the sources that
 * an office has.
 */
public final class Case {
    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]*\\.[a-z_][a-z0-9_]*");
    private static final Pattern RELATION = Pattern.compile("\\b([a-z_0-9]+) as ([a-z_0-9]+)");
    private static final String OPTIONAL = "left join ";

    private final Scope scope;
    private final Lists lists;
    private final CaseColumns columns;
    private final List<String> joins;
    private final List<String> ownEvidence;

    private Case(Scope scope, Lists lists, List<OwnField> own) {
        this.scope = scope;
        this.lists = lists;
        this.columns = new CaseColumns(lists, figures());
        ScopeFile file = scope.file();
        if (requireNonNullElse(file.carriesUnit(), false)) {
            ScopeFile.Shared unit = ScopeFile.Shared.read("unit");
            columns.add(unit.columns());
            columns.add(unit.claims());
        }
        columns.add(requireNonNullElse(file.claims(), List.of()));
        List<OwnField> shown = scope.isOfPersons() ? own : List.of();
        columns.addOwn(shown);
        ownEvidence = shown.stream().map(OwnField::name).toList();
        columns.add(file.columns());
        this.joins = Arrays.stream(lists.expand(file.from()).split("\n"))
                .map(String::strip)
                .toList();
    }

    /** The case for an office. */
    public static Case of(Scope scope, CaseSources sources) {
        ScopeFile file = scope.file();
        Lists lists = Lists.of(
                requireNonNullElse(file.lists(), new LinkedHashMap<>()),
                requireNonNullElse(file.parts(), new LinkedHashMap<>()),
                sources);
        return new Case(scope, lists, sources.own());
    }

    public Scope scope() {
        return scope;
    }

    /** The columns that rules may use, by name, in the order of the reference. */
    public Map<String, CaseColumn> columns() {
        return Collections.unmodifiableMap(columns.visible());
    }

    /** Alias of the relation that has the columns without a group; empty text if there is none. */
    public String figures() {
        return requireNonNullElse(scope.file().figures(), "");
    }

    /** SQL of the subject's stable key. */
    public String subjectKey() {
        return scope.file().subject();
    }

    /** SQL of what else names the subject, such as the quota type; text, never null. */
    public String subjectPart() {
        return requireNonNullElse(scope.file().part(), "''");
    }

    /** SQL of the unit that answers for a finding. */
    public String unitKey() {
        return expanded(scope.file().unit(), "null::bigint");
    }

    /** SQL of the person's name; null unless the case is about a person. */
    public String personName() {
        return expanded(scope.file().personName(), "null::text");
    }

    /** SQL of the person's ID number; null unless the case is about a person. */
    public String personIdNo() {
        return expanded(scope.file().personIdNo(), "null::text");
    }

    private String expanded(@Nullable String written, String otherwise) {
        return written == null ? otherwise : lists.expand(written);
    }

    /** Another person whom a finding may be about too. */
    public Optional<OtherPerson> otherPerson() {
        return Optional.ofNullable(scope.file().otherPerson())
                .map(other -> new OtherPerson(other.key(), Set.copyOf(other.asked())));
    }

    /** Columns shown with every finding, after those of the rule. */
    public List<String> standingEvidence() {
        return words(scope.file().standingEvidence());
    }

    /** The values in which sources may differ, in the order in which they are told. */
    public List<Difference> differences() {
        return requireNonNullElse(scope.file().differences(), new LinkedHashMap<String, ScopeFile.Differing>())
                .entrySet()
                .stream()
                .map(entry -> difference(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Difference difference(String field, ScopeFile.Differing written) {
        Label label = Optional.ofNullable(written.label())
                .or(() -> Catalogue.field(ClaimKind.PERSON, field).map(Field::label))
                .orElseThrow(() -> new IllegalArgumentException("no label for the difference " + field));
        return new Difference(
                field,
                label,
                requireNonNullElse(written.value(), field),
                words(written.asked()),
                requireNonNullElse(written.byId(), ""),
                requireNonNullElse(written.inPost(), false),
                Set.copyOf(requireNonNullElse(written.leads(), List.of())),
                Set.copyOf(requireNonNullElse(written.absent(), List.of())));
    }

    /** Names of columns, patterns written out. */
    private List<String> words(@Nullable List<String> written) {
        return requireNonNullElse(written, List.<String>of()).stream()
                .flatMap(item -> Arrays.stream(lists.expand(item).strip().split("\\s+")))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The columns that sources declare themselves: shown with every finding, but no part of the facts that it rests on. */
    public List<String> ownEvidence() {
        return ownEvidence;
    }

    /** The columns of sources that the figures of the case are counted by: {@code register.quota_type}. */
    public Set<String> goesBy() {
        return new LinkedHashSet<>(words(scope.file().goesBy()));
    }

    /** Columns of sources that its figures stand on in part: rules can do without, but clear nothing while such a column is unsteady. */
    public Set<String> leansOn() {
        return new LinkedHashSet<>(words(scope.file().leansOn()));
    }

    /** The sources that nothing names and that take part in leaves, deaths and the like by the columns that they give. */
    public Set<String> furtherSources() {
        return lists.further();
    }

    /** The relations that the case is joined from, by alias. */
    public Map<String, String> relations() {
        Map<String, String> relations = new LinkedHashMap<>();
        Matcher relation = RELATION.matcher(String.join("\n", joins));
        while (relation.find()) {
            relations.put(relation.group(2), relation.group(1));
        }
        return relations;
    }

    /** The relation columns that expressions read, directly or through computed ones: {@code register.quota_type}. */
    public Set<String> stored(String expressions) {
        Set<String> stored = new LinkedHashSet<>(names(expressions));
        needed(expressions).forEach(column -> stored.addAll(names(column.sql())));
        stored.removeAll(columns.computed().keySet());
        return stored;
    }

    /** The {@code from} clause with as much of the case as expressions read. */
    public String from(String expressions) {
        return from(expressions, Stand.IN);
    }

    /** The same with other relations and columns in the place of some. */
    public String from(String expressions, Stand stand) {
        List<CaseColumn> needed = needed(expressions);
        StringBuilder read = new StringBuilder(expressions);
        needed.forEach(column -> read.append('\n').append(column.sql()));
        StringBuilder sql =
                new StringBuilder("from ").append(stand.relations(String.join("\n", joined(read.toString()))));
        Map<String, List<CaseColumn>> groups = new LinkedHashMap<>();
        columns.computed().values().forEach(column -> groups.computeIfAbsent(alias(column), a -> new ArrayList<>()));
        needed.forEach(column -> groups.getOrDefault(alias(column), List.of()).add(column));
        groups.forEach((alias, group) -> {
            if (!group.isEmpty()) {
                sql.append(group.stream()
                        .map(column -> stand.column(column.name(), column.sql()) + " as " + column.simpleName())
                        .collect(joining(
                                ",\n  ",
                                "\ncross join lateral (select\n  ",
                                stand.once() ? "\n  offset '0') as " + alias : ") as " + alias)));
            }
        });
        return sql.toString();
    }

    /** What stands in the place of relations and computed columns. */
    public interface Stand {
        /** Nothing else. Computed columns are computed where they are read, and as often: right for everybody, of whom few are found. */
        Stand IN = new Stand() {};

        /** Nothing else, and every computed column once: right for a few cases, where planning takes longer than computing. */
        Stand ONCE = new Stand() {
            @Override
            public boolean once() {
                return true;
            }
        };

        /** The joins, with other relations under the same aliases. */
        default String relations(String joins) {
            return joins;
        }

        /** Whether a computed column is computed once a case, before it is read, instead of in each place that reads it. */
        default boolean once() {
            return false;
        }

        /** SQL of a computed column. */
        default String column(String name, String sql) {
            return sql;
        }
    }

    private static String alias(CaseColumn column) {
        String qualified = column.qualified();
        return qualified.substring(0, qualified.indexOf('.'));
    }

    /** The computed columns that expressions read, and those that these read. */
    private List<CaseColumn> needed(String expressions) {
        Map<String, CaseColumn> computed = columns.computed();
        Set<String> found = new LinkedHashSet<>();
        Deque<String> texts = new ArrayDeque<>(List.of(expressions));
        while (!texts.isEmpty()) {
            for (String name : names(texts.remove())) {
                CaseColumn column = computed.get(name);
                if (column != null && found.add(name)) {
                    texts.add(column.sql());
                }
            }
        }
        return computed.entrySet().stream()
                .filter(column -> found.contains(column.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static Set<String> names(String sql) {
        Set<String> names = new LinkedHashSet<>();
        Matcher name = NAME.matcher(sql);
        while (name.find()) {
            names.add(name.group());
        }
        return names;
    }

    /** The joins without those at most one row wide that nothing reads. */
    private List<String> joined(String read) {
        List<String> kept = new ArrayList<>();
        StringBuilder after = new StringBuilder(read);
        for (int i = joins.size() - 1; i >= 0; i--) {
            String join = joins.get(i);
            Matcher relation = RELATION.matcher(join);
            if (!join.startsWith(OPTIONAL) || relation.find() && reads(after, relation.group(2))) {
                kept.add(0, join);
                after.append('\n').append(join);
            }
        }
        return kept;
    }

    private static boolean reads(CharSequence sql, String alias) {
        return Pattern.compile("(?<![a-z0-9_.])" + alias + "\\.").matcher(sql).find();
    }
}
