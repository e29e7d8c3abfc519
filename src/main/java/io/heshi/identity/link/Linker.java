package io.heshi.identity.link;

import io.heshi.definition.linkage.Block;
import io.heshi.definition.linkage.Comparison;
import io.heshi.definition.linkage.Linkage;
import io.heshi.store.CopyTarget;
import io.heshi.store.CopyText;
import io.heshi.store.CopyWriter;
import io.heshi.store.sql.Sql;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tells which records are of one person. To be used in one transaction, at whose end all its tables are gone.
 *
 * <p>Records stand in a table of any name with the columns {@code id bigint}, {@code mask bigint} and the columns of the linkage as text, blank or
 * null where nothing is said. The mask has a bit for every source in which the record stands: records whose masks meet are never one person. Records
 * of mask 0 may be one with any other. Ids are all different, and in an order that does not hang on where the records stood.
 *
 * <p>What comes of it stands in the tables {@code link_told} (a row a pair that is joined, ambiguous or to be looked at) and {@code link_word} (what
 * each comparison says of such a pair).
 */
public final class Linker {
    /** Pairs of one person, and pairs of different ones, that are enough to learn from. */
    public static final int PAIRS = 100_000;

    /** More records than these have one number or one name, birth and unit by mistake or because it stands in for another. */
    private static final int TRAINING_CAP = 20;

    private static final BigDecimal PSEUDO_PAIRS = BigDecimal.valueOf(2);
    private static final double USUALLY_CLOSEST = 0.9;
    private static final int ROWS_AT_ONCE = 1 << 20;
    private static final CopyTarget FORMS = new CopyTarget("link_form", List.of("value", "sounds", "shape"));
    private static final CopyTarget NODES = new CopyTarget("link_node", List.of("id", "component"));
    private static final CopyTarget VERDICTS =
            new CopyTarget("link_verdict", List.of("a_id", "b_id", "verdict", "margin", "lead"));

    private final JdbcTemplate jdbc;
    private final Sql sql;
    private final Linkage linkage;
    private final LinkageSql pieces;

    /** Whose forms are at hand. */
    private String learntFrom = "";

    /** @param dataSource of the transaction under way */
    public Linker(DataSource dataSource, Linkage linkage) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.sql = new Sql(dataSource);
        this.linkage = linkage;
        this.pieces = new LinkageSql(linkage);
    }

    /**
     * Learns how often records of one person agree, by those that agree in a combination of {@code trained_by}, and how often those of different
     * persons do, by pairs drawn at random. No label is read and nothing is iterated.
     *
     * @param population table of records; of millions, a part of them that was chosen by whose they are
     * @param pairs how many pairs of one person at most a combination, and how many of different ones
     */
    public Weights learn(String population, int pairs) {
        update("01-forget-learnt");
        update("03-forget-population");
        prepare(population, "link_population");
        learntFrom = population;
        Tables training = new Tables("link_population", "link_training");
        key(training, trainedBy(), true);
        sql.statement("link/30-trained", training.words()).param("most", pairs).update();
        sql.statement("link/31-side", training.words()).update();
        sql.statement("link/32-random", training.words()).param("sample", pairs).update();
        level("link_trained", "link_population", "link_trained_level");
        level("link_random", "link_population", "link_random_level");
        return weights();
    }

    /**
     * Links records.
     *
     * @param population table of records by which it is told how frequent a value is; the records themselves, if these are all
     */
    public Linked link(String records, String population, Weights weights) {
        update("02-forget-linked");
        prepare(records, "link_prepared");
        Tables known = new Tables("link_prepared", "link_known");
        key(known, trainedBy(), true);
        sql.statement("link/31-side", known.words()).update();
        sql.statement("link/43-prior", known.words()).update();
        load(weights);
        frequency(records, population);
        Tables blocks = new Tables("link_prepared", "link");
        key(blocks, linkage.blocks(), false);
        sql.statement("link/42-candidate", blocks.words()).update();
        level("link_candidate", "link_prepared", "link_candidate_level");
        sql.statement(
                        "link/44-score",
                        Map.of("levels", "link_candidate_level", "prepared", "link_prepared"),
                        pieces.shared())
                .update();
        long tooMany = judge();
        sql.statement("link/54-told", Map.of("prepared", "link_prepared"), pieces.shared())
                .update();
        return linked(blocks, tooMany);
    }

    /** The tables in which the keys of one use stand. */
    private record Tables(String prepared, String beginning) {
        Map<String, String> words() {
            return Map.of(
                    "prepared",
                    prepared,
                    "keys",
                    beginning + "_key",
                    "cap",
                    beginning + "_cap",
                    "cut",
                    beginning + "_cut",
                    "place",
                    "link_place",
                    "side",
                    "link_side");
        }
    }

    private void update(String file) {
        sql.statement("link/" + file).update();
    }

    private void prepare(String records, String prepared) {
        update("10-form");
        if (!pieces.spoken().isEmpty()) {
            addForms(records);
        }
        sql.statement("link/14-prepare", Map.of("records", records, "prepared", prepared), pieces.prepared())
                .update();
    }

    private void addForms(String records) {
        NameForms forms = NameForms.shipped();
        CopyText rows = new CopyText();
        sql.statement("link/12-name", Map.of("records", records), pieces.names())
                .query((row, n) -> Map.entry(row.getString("value"), row.getString("folded")))
                .list()
                .forEach(name -> {
                    forms.add(rows, name.getKey(), name.getValue());
                    sendIfFull(FORMS, rows);
                });
        send(FORMS, rows);
    }

    private List<Block> trainedBy() {
        return linkage.trainedBy().stream()
                .map(columns -> Block.ofColumns(columns, TRAINING_CAP))
                .toList();
    }

    private void key(Tables tables, List<Block> blocks, boolean valid) {
        sql.statement("link/20-keys", tables.words()).update();
        for (int i = 0; i < blocks.size(); i++) {
            sql.statement("link/21-key", tables.words(), LinkageSql.key(i + 1, blocks.get(i), valid, linkage))
                    .update();
        }
        sql.statement("link/22-cap", tables.words())
                .param("blocks", IntStream.rangeClosed(1, blocks.size()).boxed().toArray(Integer[]::new))
                .param("caps", blocks.stream().map(Block::cap).toArray(Integer[]::new))
                .param("written", blocks.stream().map(Block::written).toArray(String[]::new))
                .update();
        sql.statement("link/23-cut", tables.words()).update();
    }

    private void level(String pairs, String prepared, String levels) {
        sql.statement("link/33-level", Map.of("pairs", pairs, "prepared", prepared, "levels", levels), pieces.levels())
                .update();
    }

    private Weights weights() {
        List<Integer> comparisons = new ArrayList<>();
        List<Integer> levels = new ArrayList<>();
        List<BigDecimal> usual = new ArrayList<>();
        List<Integer> combinations = new ArrayList<>();
        List<Integer> taught = new ArrayList<>();
        for (int i = 0; i < linkage.comparisons().size(); i++) {
            Comparison comparison = linkage.comparisons().get(i);
            int most = comparison.levels().size();
            for (int level = most; level >= 0; level--) {
                comparisons.add(i + 1);
                levels.add(level);
                usual.add(BigDecimal.valueOf(level == most ? USUALLY_CLOSEST : (1 - USUALLY_CLOSEST) / most));
            }
            for (int c = 0; c < linkage.trainedBy().size(); c++) {
                if (linkage.trainedBy().get(c).stream().noneMatch(comparison.columns()::contains)) {
                    combinations.add(c + 1);
                    taught.add(i + 1);
                }
            }
        }
        return new Weights(
                sql.statement("link/34-learn", Map.of("trained", "link_trained_level", "random", "link_random_level"))
                        .param("comparisons", comparisons.toArray(Integer[]::new))
                        .param("levels", levels.toArray(Integer[]::new))
                        .param("usual", usual.toArray(BigDecimal[]::new))
                        .param("combinations", combinations.toArray(Integer[]::new))
                        .param("taught", taught.toArray(Integer[]::new))
                        .param("pseudo", PSEUDO_PAIRS)
                        .query(Weights.Of.class)
                        .list());
    }

    private void load(Weights weights) {
        List<Weights.Of> levels = weights.levels();
        sql.statement("link/40-weight")
                .param(
                        "comparisons",
                        levels.stream().map(Weights.Of::comparison).toArray(Integer[]::new))
                .param("levels", levels.stream().map(Weights.Of::level).toArray(Integer[]::new))
                .param("m", levels.stream().map(Weights.Of::m).toArray(BigDecimal[]::new))
                .param("u", levels.stream().map(Weights.Of::u).toArray(BigDecimal[]::new))
                .param(
                        "same",
                        levels.stream()
                                .map(of -> LinkageSql.same(linkage.comparisons().get(of.comparison() - 1)))
                                .toArray(Integer[]::new))
                .update();
    }

    private void frequency(String records, String population) {
        boolean apart = !population.equals(records);
        if (apart && !population.equals(learntFrom)) {
            update("03-forget-population");
            prepare(population, "link_population");
        }
        sql.statement(
                        "link/41-frequency",
                        Map.of("prepared", apart ? "link_population" : "link_prepared"),
                        pieces.counted())
                .update();
    }

    /** @return how many records hang together in components that could not be solved */
    private long judge() {
        Thresholds thresholds = Thresholds.of(linkage);
        Components components = new Components();
        sql.statement("link/50-likely").param("least", thresholds.reviewBits()).query(row -> {
            components.join(row.getLong("a_id"), row.getLong("b_id"));
        });
        update("51-node");
        CopyText rows = new CopyText();
        components.all().forEach((record, component) -> {
            rows.number(record).number(component).end();
            sendIfFull(NODES, rows);
        });
        send(NODES, rows);
        update("53-verdict");
        Judging judging = new Judging(new ComponentJudge(thresholds));
        sql.statement("link/52-edge", Map.of("prepared", "link_prepared"))
                .query((row, n) -> Edge.of(row))
                .list()
                .forEach(judging::add);
        return judging.end();
    }

    /** Judges component after component and writes down the verdicts. */
    private final class Judging {
        private final ComponentJudge judge;
        private final List<Edge> edges = new ArrayList<>();
        private final CopyText rows = new CopyText();
        private long tooMany;

        Judging(ComponentJudge judge) {
            this.judge = judge;
        }

        void add(Edge edge) {
            if (!edges.isEmpty() && edges.get(0).component() != edge.component()) {
                judgeComponent();
            }
            edges.add(edge);
        }

        long end() {
            judgeComponent();
            send(VERDICTS, rows);
            return tooMany;
        }

        private void judgeComponent() {
            ComponentJudge.Judged judged = judge.judge(edges);
            tooMany += judged.solved() ? 0 : judged.records();
            judged.verdicts().forEach(verdict -> {
                rows.number(verdict.a()).number(verdict.b()).text(verdict.kind().code());
                if (verdict.margin().isPresent()) {
                    rows.decimal(BigDecimal.valueOf(verdict.margin().getAsLong(), 2));
                } else {
                    rows.nothing();
                }
                rows.number(verdict.lead()).end();
            });
            edges.clear();
        }
    }

    private Linked linked(Tables blocks, long tooMany) {
        List<Linked.Cut> cuts = sql.statement("link/61-cuts", blocks.words())
                .query(Linked.Cut.class)
                .list();
        Map<String, String> words = new HashMap<>(blocks.words());
        return sql.statement("link/60-figures", words)
                .query((row, n) -> new Linked(
                        row.getLong("records"),
                        row.getLong("candidates"),
                        row.getLong("patterns"),
                        row.getLong("known"),
                        row.getBigDecimal("pairs"),
                        row.getBigDecimal("prior"),
                        row.getLong("joined"),
                        row.getLong("review"),
                        row.getLong("ambiguous"),
                        tooMany,
                        cuts))
                .single();
    }

    private void sendIfFull(CopyTarget target, CopyText rows) {
        if (rows.size() > ROWS_AT_ONCE) {
            send(target, rows);
        }
    }

    private void send(CopyTarget target, CopyText rows) {
        jdbc.execute((ConnectionCallback<Long>) connection -> CopyWriter.write(connection, target, rows));
        rows.clear();
    }
}
