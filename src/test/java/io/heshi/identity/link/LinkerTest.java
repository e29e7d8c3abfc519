package io.heshi.identity.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.definition.linkage.Linkage;
import io.heshi.definition.read.DefinitionReader;
import io.heshi.definition.read.LinkageDraft;
import io.heshi.identity.link.Townspeople.Row;
import io.heshi.store.CopyTarget;
import io.heshi.store.CopyText;
import io.heshi.store.CopyWriter;
import io.heshi.testing.TestDatabase;
import io.heshi.testing.TestPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Records of a table, linked. */
class LinkerTest {
    private static final String SMALL = """
            linkage: small
            columns: {name: name, born: date, town: text, phone: code}
            comparisons:
              - {column: name, levels: [same, one_character], frequency: true}
              - {column: born, levels: [same, same_year]}
              - {column: town, levels: [same]}
              - {column: phone, levels: [same]}
            blocks: [{on: [name]}, {on: [phone], cap: 10}]
            trained_by: [[name, born], [phone, town]]
            join_at: 99%
            review_at: 50%
            """;

    @TempDir
    private Path folder;

    private TestDatabase database;
    private JdbcTemplate jdbc;

    @BeforeEach
    void open() {
        database = TestPostgres.fresh();
        jdbc = new JdbcTemplate(database.dataSource());
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** @param ids in the order of the rows, from 1 */
    private record Record(long id, long mask, List<String> texts) {}

    private record Pair(long a, long b, String verdict, String weight) {}

    private Linkage small() throws IOException {
        return LinkageDraft.read(Files.writeString(folder.resolve("small.yaml"), SMALL));
    }

    private <T> T linked(Linkage linkage, List<String> columns, List<Record> records, Supplier<T> then) {
        return new TransactionTemplate(new JdbcTransactionManager(database.dataSource())).execute(status -> {
            jdbc.execute("create temp table given (id bigint, mask bigint, "
                    + String.join(
                            " text, ",
                            linkage.columns().stream()
                                    .map(column -> column.name())
                                    .toList())
                    + " text) on commit drop");
            List<String> all = new ArrayList<>(List.of("id", "mask"));
            all.addAll(columns);
            CopyText rows = new CopyText();
            records.forEach(record -> {
                rows.number(record.id()).number(record.mask());
                record.texts().forEach(rows::text);
                rows.end();
            });
            jdbc.execute((ConnectionCallback<Long>)
                    connection -> CopyWriter.write(connection, new CopyTarget("given", all), rows));
            Linker linker = new Linker(database.dataSource(), linkage);
            figures = linker.link("given", "given", linker.learn("given", Linker.PAIRS));
            return then.get();
        });
    }

    private Linked figures = new Linked(0, 0, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO, 0, 0, 0, 0, List.of());

    private List<Pair> pairs() {
        return jdbc.query(
                "select a_id, b_id, verdict, weight from link_told order by a_id, b_id",
                (row, n) -> new Pair(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4)));
    }

    private List<Pair> small(List<Record> records) throws IOException {
        return linked(small(), List.of("name", "born", "town", "phone"), records, this::pairs);
    }

    /** Three hundred persons who stand in two sources, each with numbers that nobody else has. */
    private static List<Record> townsmen(long masks) {
        List<Record> records = new ArrayList<>();
        for (int who = 0; who < 300; who++) {
            for (long mask = 1; mask <= masks; mask *= 2) {
                String name = "甲乙丙丁戊己庚辛壬癸".charAt(who % 10) + "" + (char) ('一' + who);
                records.add(new Record(
                        records.size() + 1,
                        mask,
                        List.of(
                                name,
                                "19%02d-0%d-1%d".formatted(who % 90, 1 + who % 9, who % 9),
                                "TOWN" + who % 7,
                                "P" + (1000 + who))));
            }
        }
        return records;
    }

    private static List<Record> with(List<Record> records, long mask, String... texts) {
        List<Record> more = new ArrayList<>(records);
        more.add(new Record(records.size() + 1, mask, List.of(texts)));
        return more;
    }

    @Test
    void who_is_one_in_two_sources_is_joined() throws IOException {
        assertThat(small(townsmen(2)))
                .hasSize(300)
                .allMatch(pair -> pair.verdict().equals("join") && pair.b() == pair.a() + 1);
    }

    @Test
    void who_is_one_in_three_sources_is_joined_at_once() throws IOException {
        assertThat(small(townsmen(4)))
                .hasSize(900)
                .allMatch(pair -> pair.verdict().equals("join"));
    }

    @Test
    void records_of_one_source_are_never_joined() throws IOException {
        List<Record> records = townsmen(2).stream()
                .map(record -> new Record(record.id(), record.mask() | 4, record.texts()))
                .toList();

        assertThat(small(records)).isEmpty();
        assertThat(figures.pairs()).isZero();
    }

    @Test
    void where_two_come_equally_into_question_nobody_is_picked() throws IOException {
        List<Record> twins = with(townsmen(2), 1, "甲一", "1900-01-10", "TOWN0", "P1000");

        List<Pair> pairs = small(twins);

        assertThat(pairs)
                .filteredOn(pair -> pair.b() == 2 || pair.a() == 2)
                .hasSize(2)
                .allMatch(pair -> pair.verdict().equals("ambiguous"));
        assertThat(pairs).filteredOn(pair -> pair.verdict().equals("join")).hasSize(299);
    }

    @Test
    void what_a_cap_leaves_out_is_told() throws IOException {
        List<Record> records = townsmen(2);
        for (int i = 0; i < 30; i++) {
            records = with(records, i % 2 + 1, "子" + (char) ('丁' + i), "", "TOWN1", "P1");
        }

        small(records);

        assertThat(figures.cuts()).containsExactly(new Linked.Cut(2, "phone", 10, 1, 30, 30));
    }

    @Test
    void blank_names_make_no_giant() throws IOException {
        List<Record> records = townsmen(2);
        for (int i = 0; i < 3_000; i++) {
            records.add(new Record(records.size() + 1, i % 2 + 1, List.of("", "", "TOWN1", "")));
        }

        assertThat(small(records)).hasSize(300);
        assertThat(figures.candidates()).isLessThan(1_000);
    }

    @Test
    void very_many_who_hang_together_are_left_to_people() throws IOException {
        List<Record> records = townsmen(2);
        for (int i = 0; i < 60; i++) {
            records.add(new Record(records.size() + 1, i % 2 + 1, List.of("子丑", "1950-01-01", "TOWN1", "")));
        }

        List<Pair> pairs = small(records);

        assertThat(figures.tooMany()).isEqualTo(60);
        assertThat(pairs)
                .filteredOn(pair -> pair.a() > 600)
                .hasSize(900)
                .noneMatch(pair -> pair.verdict().equals("join"));
    }

    @Test
    void the_order_of_the_rows_changes_nothing() throws IOException {
        List<Record> records =
                with(with(townsmen(2), 1, "甲一", "1900-01-10", "TOWN0", "P1000"), 2, "乙丁", "1900-01", "", "P7");
        List<Record> shuffled = new ArrayList<>(records);
        Collections.shuffle(shuffled, new Random(3));

        List<Pair> pairs = small(records);

        assertThat(small(shuffled)).isEqualTo(pairs);
    }

    @Test
    void one_record_or_none_is_joined_with_nobody() throws IOException {
        assertThat(small(List.of())).isEmpty();
        assertThat(small(List.of(new Record(1, 1, List.of("甲乙", "1950-01-01", "TOWN1", "P1")))))
                .isEmpty();
        assertThat(figures.records()).isEqualTo(1);
    }

    /** The shipped linkage, over people with homonyms of whom 2 % have a damaged number on the payroll. */
    @Test
    @Tag("slow")
    void damaged_numbers_are_seen_through() {
        Linkage person = DefinitionReader.read(Path.of("jobs")).linkages().get("person");
        List<Row> people = Townspeople.of(7, 3_000);
        List<Record> records = new ArrayList<>();
        Map<Long, Row> truth = new HashMap<>();
        people.forEach(row -> {
            records.add(new Record(records.size() + 1, row.mask(), row.texts()));
            truth.put((long) records.size(), row);
        });

        List<Pair> pairs = linked(person, Townspeople.COLUMNS, records, this::pairs);

        Map<String, int[]> joinedOf = new TreeMap<>();
        people.stream()
                .filter(row -> row.mask() == 2)
                .forEach(row -> joinedOf.computeIfAbsent(row.damage(), d -> new int[2])[1]++);
        long wrong = 0;
        for (Pair pair : pairs) {
            if (pair.verdict().equals("join")) {
                boolean right = truth.get(pair.a()).who() == truth.get(pair.b()).who();
                wrong += right ? 0 : 1;
                joinedOf.get(truth.get(pair.b()).damage())[0] += right ? 1 : 0;
            }
        }
        assertThat(wrong).isZero();
        assertThat(joinedOf)
                .hasSize(6)
                .allSatisfy((damage, counts) -> assertThat(counts[0])
                        .as("joined of %d with %s", counts[1], damage)
                        .isGreaterThanOrEqualTo((int) (0.95 * counts[1])));
    }
}
