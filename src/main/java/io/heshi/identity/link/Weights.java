package io.heshi.identity.link;

import io.heshi.definition.linkage.Comparison;
import io.heshi.definition.linkage.Linkage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How often records of one person, and of different ones, stand at each level of each comparison. Holds numbers only, so it may be kept and used
 * on other files.
 *
 * @param levels of each comparison of the linkage in its order, from the closest level to {@link Comparison#DIFFERENT}
 */
public record Weights(List<Of> levels) {
    private static final int SHARE_DIGITS = 9;

    public Weights {
        levels = List.copyOf(levels);
    }

    /**
     * One level of one comparison.
     *
     * @param comparison its number in the linkage, from 1
     * @param level the number of the level, from 1 for the loosest; 0 is different
     * @param m share of the pairs of one person
     * @param u share of the pairs of different persons
     * @param trained how many pairs of one person stood there
     * @param random how many pairs of different persons stood there
     */
    public record Of(int comparison, int level, BigDecimal m, BigDecimal u, long trained, long random) {}

    /** From how many pairs of one person the comparison that knows fewest was learnt. */
    public long fewestTrained() {
        return levels.stream()
                .map(Of::comparison)
                .distinct()
                .mapToLong(this::trained)
                .min()
                .orElse(0);
    }

    private long trained(int comparison) {
        return levels.stream()
                .filter(of -> of.comparison() == comparison)
                .mapToLong(Of::trained)
                .sum();
    }

    /**
     * The same for records of which it is known that none stand at the closest level of a comparison. That many of those of one person do says
     * nothing then of the others.
     *
     * @param comparison its number in the linkage, from 1
     */
    public Weights withoutClosest(int comparison) {
        int closest = levels.stream()
                .filter(of -> of.comparison() == comparison)
                .mapToInt(Of::level)
                .max()
                .orElse(0);
        List<Of> others = levels.stream()
                .filter(of -> of.comparison() == comparison && of.level() != closest)
                .toList();
        BigDecimal all =
                BigDecimal.valueOf(others.stream().mapToLong(Of::trained).sum() + others.size());
        return new Weights(levels.stream()
                .map(of -> others.contains(of)
                        ? new Of(
                                comparison,
                                of.level(),
                                BigDecimal.valueOf(of.trained() + 1).divide(all, SHARE_DIGITS, RoundingMode.HALF_UP),
                                of.u(),
                                of.trained(),
                                of.random())
                        : of)
                .toList());
    }

    /** Whether they are of this linkage's comparisons and levels. */
    public boolean fit(Linkage linkage) {
        List<String> expected = IntStream.range(0, linkage.comparisons().size())
                .boxed()
                .flatMap(i -> IntStream.rangeClosed(
                                0, linkage.comparisons().get(i).levels().size())
                        .mapToObj(level -> (i + 1) + " " + level))
                .sorted()
                .toList();
        return levels.stream()
                .map(of -> of.comparison() + " " + of.level())
                .sorted()
                .toList()
                .equals(expected);
    }
}
