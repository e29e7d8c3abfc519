package io.heshi.identity.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The best way to part records into persons, against trying all ways. */
class PartitionTest {
    private static final long REGISTER = 1;
    private static final long HR = 2;
    private static final long FINANCE = 4;

    private static Partition.Found best(long[] masks, long[][] weights) {
        return new Partition(masks, weights).best().orElseThrow();
    }

    private static long[][] weights(int records, long[]... pairs) {
        long[][] weights = new long[records][records];
        for (long[] pair : pairs) {
            weights[(int) pair[0]][(int) pair[1]] = pair[2];
            weights[(int) pair[1]][(int) pair[0]] = pair[2];
        }
        return weights;
    }

    @Test
    void each_taking_his_nearest_is_not_the_best_way() {
        // 0-2 is the heaviest pair, but 0-3 and 1-2 together weigh more.
        Partition.Found found = best(
                new long[] {REGISTER, REGISTER, HR, HR},
                weights(4, new long[] {0, 2, 20}, new long[] {0, 3, 18}, new long[] {1, 2, 17}));

        assertThat(found.total()).isEqualTo(35);
        assertThat(found.together(0, 3)).isTrue();
        assertThat(found.together(1, 2)).isTrue();
    }

    @Test
    void a_person_known_to_three_sources_is_one_at_once() {
        Partition partition = new Partition(
                new long[] {REGISTER, HR, FINANCE},
                weights(3, new long[] {0, 1, 20}, new long[] {1, 2, 15}, new long[] {0, 2, 12}));

        assertThat(partition.best().orElseThrow())
                .extracting(Partition.Found::total)
                .isEqualTo(47L);
    }

    @Test
    void whoever_stands_in_two_sources_is_no_second_record_of_either() {
        Partition.Found found = best(
                new long[] {REGISTER | HR, HR, FINANCE},
                weights(3, new long[] {0, 1, 50}, new long[] {0, 2, 10}, new long[] {1, 2, 9}));

        assertThat(found.together(0, 1)).isFalse();
        assertThat(found.together(0, 2)).isTrue();
    }

    @Test
    void what_speaks_against_keeps_two_apart_that_a_third_would_join() {
        Partition.Found found = best(
                new long[] {0, 0, 0}, weights(3, new long[] {0, 1, 20}, new long[] {1, 2, 15}, new long[] {0, 2, -30}));

        assertThat(found.total()).isEqualTo(20);
        assertThat(found.together(1, 2)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void no_way_is_better(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            int records = 2 + random.nextInt(6);
            long[] masks = new long[records];
            Arrays.setAll(masks, i -> random.nextInt(5) == 0 ? 0 : 1 + random.nextInt(7));
            long[][] weights = new long[records][records];
            for (int i = 0; i < records; i++) {
                for (int j = 0; j < i; j++) {
                    long weight = random.nextInt(3) == 0 ? 0 : random.nextInt(40) - 12;
                    weights[i][j] = weight;
                    weights[j][i] = weight;
                }
            }
            Partition partition = new Partition(masks, weights);

            assertThat(partition.best().orElseThrow().total())
                    .isEqualTo(everyWay(masks, weights, new int[records], 0, 0, -1, -1, true));
            assertThat(partition.without(0, 1).orElseThrow().total())
                    .isEqualTo(everyWay(masks, weights, new int[records], 0, 0, 0, 1, false));
        }
    }

    /** The best total of all ways; i and j apart if told so. */
    private static long everyWay(
            long[] masks, long[][] weights, int[] parts, int at, int used, int i, int j, boolean any) {
        if (at == masks.length) {
            return !any && parts[i] == parts[j] ? Long.MIN_VALUE : total(masks, weights, parts);
        }
        long best = Long.MIN_VALUE;
        for (int part = 0; part <= used; part++) {
            parts[at] = part;
            best = Math.max(best, everyWay(masks, weights, parts, at + 1, Math.max(used, part + 1), i, j, any));
        }
        return best;
    }

    private static long total(long[] masks, long[][] weights, int[] parts) {
        long total = 0;
        for (int x = 0; x < parts.length; x++) {
            for (int y = 0; y < x; y++) {
                if (parts[x] == parts[y]) {
                    if ((masks[x] & masks[y]) != 0) {
                        return Long.MIN_VALUE;
                    }
                    total += weights[x][y];
                }
            }
        }
        return total;
    }

    @Test
    void where_too_many_are_alike_it_says_so_soon() {
        int records = 40;
        long[] masks = new long[records];
        Arrays.setAll(masks, i -> i % 3 == 0 ? REGISTER : HR);
        long[][] weights = new long[records][records];
        for (long[] row : weights) {
            Arrays.fill(row, 1_000);
        }

        assertThat(new Partition(masks, weights).best()).isEmpty();
    }
}
