package io.heshi.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.testing.TestDatabase;
import io.heshi.testing.TestPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The first comment of every file of SQL says what the file really needs and makes. */
class SqlFilesTest {
    private static final Path FOLDER = Path.of("src/main/resources/sql");
    private static final Pattern RELATION = Pattern.compile(
            "\\b(?:from|join|into|update|using|table(?: if not exists| if exists)?|view(?: if exists)?)\\s+(?:only\\s+)?(:\"[a-z_]+\"|[a-z_][a-z0-9_]*)(?![a-z0-9_.(])");
    private static final Pattern COMMON_TABLE = Pattern.compile(
            "(?:\\bwith(?: recursive)?|,)\\s*([a-z_][a-z0-9_]*)(?:\\s*\\([^()]*\\))?\\s+as\\s+(?:not )?(?:materialized )?\\(");
    private static final Set<String> WORDS = Set.of(
            "lateral",
            "select",
            "set",
            "unnest",
            "values",
            "nothing",
            "of",
            "where",
            "only",
            "skip",
            "if",
            "as",
            "information_schema");

    /** Folders whose files another one has run between its own: the nights' linking. */
    private static final Map<String, String> CALLED = Map.of("identity", "link");

    private static Set<String> shared = Set.of();

    static Stream<Path> files() {
        if (!Files.exists(FOLDER)) {
            return Stream.empty();
        }
        try (Stream<Path> walk = Files.walk(FOLDER)) {
            return walk.filter(path -> path.toString().endsWith(".sql")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_file_names_what_it_needs_and_makes(Path path) {
        SqlFile file = SqlFiles.file(nameOf(path));
        Set<String> told = new TreeSet<>(file.needs());
        told.addAll(file.makes());

        assertThat(told).as(file.name()).isEqualTo(relations(file.text()));
    }

    /**
     * What is needed is a table of the schema, a view of the run, what an earlier file of the folder makes, or any of the folder around it or of one
     * that is called in between.
     */
    @ParameterizedTest
    @MethodSource("files")
    void what_a_file_needs_is_there(Path path) {
        SqlFile file = SqlFiles.file(nameOf(path));
        Set<String> there = new HashSet<>(schemaAndViews());
        String folder = file.name().substring(0, file.name().lastIndexOf('/'));
        SqlFiles.folder(folder).stream()
                .takeWhile(earlier -> !earlier.name().equals(file.name()))
                .forEach(earlier -> there.addAll(earlier.makes()));
        if (folder.contains("/")) {
            SqlFiles.folder(folder.substring(0, folder.lastIndexOf('/'))).forEach(outer -> there.addAll(outer.makes()));
        }

        Optional.ofNullable(CALLED.get(folder))
                .ifPresent(called -> SqlFiles.folder(called).forEach(inner -> there.addAll(inner.makes())));

        assertThat(file.needs())
                .filteredOn(needed -> !needed.startsWith(":") && !needed.startsWith("source_"))
                .as(file.name())
                .isSubsetOf(there);
    }

    @Test
    void a_wrong_comment_is_noticed() {
        assertThat(relations(
                        "-- needs: a makes: b\nwith c as (select 1) insert into b select * from a, c join d on true"))
                .containsExactly("a", "b", "d");
        assertThat(relations("select x is distinct from y, extract(year from z.day) from t"))
                .containsExactly("t");
    }

    private static String nameOf(Path path) {
        String relative = FOLDER.relativize(path).toString().replace('\\', '/');
        return relative.substring(0, relative.length() - ".sql".length());
    }

    private static Set<String> relations(String text) {
        String sql = text.replaceAll("--[^\\n]*", " ")
                .replaceAll("(?s)'(?:[^']|'')*'", "''")
                .replaceAll("(?i)is\\s+(not\\s+)?distinct\\s+from", "<>")
                .replaceAll("(?i)\\b(extract|substring|trim|overlay|position)\\s*\\([^()]*\\)", "f()")
                .replaceAll("(?i)on\\s+conflict[^;]*?do\\s+update", " ")
                .replaceAll("(?i)for\\s+update", " ");
        Set<String> names = new TreeSet<>();
        Matcher named = RELATION.matcher(sql);
        while (named.find()) {
            names.add(named.group(1));
        }
        Matcher common = COMMON_TABLE.matcher(sql);
        while (common.find()) {
            names.remove(common.group(1));
        }
        names.removeAll(WORDS);
        return names;
    }

    private static synchronized Set<String> schemaAndViews() {
        if (shared.isEmpty()) {
            try (TestDatabase database = TestPostgres.fresh()) {
                JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
                Set<String> names = new HashSet<>(jdbc.queryForList(
                        "select relname from pg_class where relnamespace in (current_schema()::regnamespace, 'pg_catalog'::regnamespace) and relkind in ('r', 'p', 'v')",
                        String.class));
                names.addAll(jdbc.queryForList(
                        "select substr(relname, 7) || '_claims' from pg_class where relname like 'claim\\_%' and relkind = 'p'",
                        String.class));
                names.addAll(Set.of("this_run", "setting", "mention", "person_sources", "compact_claims", "in_post"));
                shared = names;
            }
        }
        return shared;
    }
}
