package io.heshi.city.deal;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Whole numbers that come as near as can be to given shares. */
final class LargestRemainders {

    private static final int WHOLE = 1_000;

    private LargestRemainders() {}

    /** {@code whole} divided in the ratio of {@code perMille} (together 1000), by the largest remainders. */
    static int[] of(int whole, int... perMille) {
        int[] parts = IntStream.of(perMille)
                .map(share -> (int) ((long) whole * share / WHOLE))
                .toArray();
        int left = whole - IntStream.of(parts).sum();
        IntStream.range(0, perMille.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(i -> -((long) whole * perMille[i] % WHOLE))
                        .thenComparing(i -> i))
                .limit(left)
                .forEach(i -> parts[i]++);
        return parts;
    }
}
