package io.heshi.guess;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.catalogue.Catalogue;
import io.heshi.catalogue.ClaimKind;
import io.heshi.catalogue.Field;
import io.heshi.definition.CodeTable;
import io.heshi.definition.read.DefinitionReader;
import io.heshi.guess.heading.HeaderDictionary;
import io.heshi.guess.heading.HeldBack;
import io.heshi.guess.shape.SampledColumn;
import io.heshi.guess.shape.SampledTable;
import io.heshi.table.Row;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * How sure a guess says it is, and how often it is right: every header of the catalogue is held back once, so that the dictionary has never met
 * it, over a table of some of the other columns.
 */
class ConfidenceTest {
    private static final int OTHERS = 5;
    private static final int HEADERS = 4;
    private static final int HEADERS_OF_A_FURTHER_KIND = 1;
    private static final double MOST_OVERSTATED = 0.10;
    private static final int FEWEST = 15;

    private final Map<String, CodeTable> codes =
            DefinitionReader.read(Path.of("jobs")).codes();
    private final Random random = new Random(30);

    /** What was said of a column, and whether it was so. */
    private record Said(String how, double confidence, boolean right) {}

    /** A column of a table to be guessed. */
    private record Made(String header, List<String> cells) {}

    @Test
    void what_is_said_to_be_sure_is_right_as_often() {
        List<Said> said = new ArrayList<>();
        for (ClaimKind kind : Catalogue.kinds()) {
            for (Field field : Catalogue.fields(kind)) {
                asked(kind, field.headers()).forEach(header -> ask(kind, Optional.of(field), header, said));
            }
            others(kind).forEach(header -> ask(kind, Optional.empty(), header, said));
        }
        assertThat(bins(said)).isNotEmpty().allSatisfy((bin, all) -> {
            double stated = all.stream().mapToDouble(Said::confidence).average().orElse(0);
            double right = all.stream().filter(Said::right).count() / (double) all.size();
            assertThat(stated - right)
                    .as("%s: %d columns, said %.2f, right %.2f", bin, all.size(), stated, right)
                    .isLessThanOrEqualTo(MOST_OVERSTATED);
        });
    }

    /** Those of exports of persons, which have most of them. */
    private static List<String> others(ClaimKind kind) {
        return kind.equals(ClaimKind.PERSON) ? kind.recognition().otherHeaders() : List.of();
    }

    /** The usual ones. */
    private static List<String> asked(ClaimKind kind, List<String> headers) {
        int most = kind.equals(ClaimKind.PERSON) ? HEADERS : HEADERS_OF_A_FURTHER_KIND;
        return headers.stream().limit(most).toList();
    }

    /** By what was said, and by what it was said for. */
    private static Map<String, List<Said>> bins(List<Said> said) {
        Map<String, List<Said>> bins = new TreeMap<>();
        for (Said one : said) {
            String tens = (int) (one.confidence * 10) * 10 + " %";
            bins.computeIfAbsent(tens, bin -> new ArrayList<>()).add(one);
            bins.computeIfAbsent(one.how + " " + tens, bin -> new ArrayList<>()).add(one);
        }
        bins.values().removeIf(all -> all.size() < FEWEST);
        return bins;
    }

    /** Guesses a table in which one column stands under a header that was never met. */
    private void ask(ClaimKind kind, Optional<Field> field, String header, List<Said> said) {
        SyntheticColumns synthetic = new SyntheticColumns(random.nextLong(), codes);
        List<Made> columns = new ArrayList<>();
        columns.add(new Made(header, field.map(synthetic::under).orElseGet(synthetic::underNone)));
        for (Field other : others(kind, field)) {
            columns.add(new Made(other.headers().get(0), synthetic.under(other)));
        }
        SampledTable table = table(columns);
        HeaderDictionary dictionary = HeldBack.without(Set.of(header));
        Assignment assignment = Assignment.of(kind, table, dictionary, codes);
        assignment.taken().values().stream()
                .filter(candidate -> candidate.column().position() == 0)
                .forEach(candidate -> said.add(new Said(
                        candidate.match().nearness() + " "
                                + candidate.fit().verdict() + " "
                                + candidate.field().type(),
                        candidate.confidence(),
                        field.map(Field::name)
                                .equals(Optional.of(candidate.field().name())))));
    }

    /** What every row speaks of, and some of the rest. */
    private List<Field> others(ClaimKind kind, Optional<Field> asked) {
        List<Field> all = new ArrayList<>(Catalogue.fields(kind));
        asked.ifPresent(all::remove);
        List<Field> first = all.stream().filter(Field::identifies).toList();
        all.removeAll(first);
        Collections.shuffle(all, random);
        List<Field> others = new ArrayList<>(first);
        others.addAll(all.subList(0, Math.min(OTHERS, all.size())));
        return others;
    }

    private static SampledTable table(List<Made> columns) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < SyntheticColumns.ROWS; i++) {
            int row = i;
            rows.add(Row.ofTexts(
                    i + 2, columns.stream().map(column -> column.cells.get(row)).toArray(String[]::new)));
        }
        Map<Integer, SampledColumn> sampled = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String header = columns.get(i).header;
            sampled.put(i, new SampledColumn(i, header, header, rows));
        }
        return new SampledTable(
                "csv",
                Optional.of("UTF-8"),
                Optional.of(','),
                "",
                List.of(),
                1,
                1,
                List.of(),
                List.copyOf(sampled.values()),
                rows.size(),
                true);
    }
}
