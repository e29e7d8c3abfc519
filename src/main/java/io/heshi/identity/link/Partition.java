package io.heshi.identity.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The best way to part records that hang together into persons: no person has two records of one source, and the sum of the weights of all pairs
 * within persons is the greatest. All sources are parted at once, so a person known to three of them needs no second round.
 *
 * <p>Branch and bound over the pairs that speak for being one, the heaviest first, of equals the one that comes first: what is found first of equals
 * is kept, so the answer hangs on the records alone.
 */
final class Partition {
    private static final int MOST_STEPS = 5_000;

    private final long[] masks;
    private final long[][] weights;
    private final List<int[]> pairs = new ArrayList<>();
    private final boolean[][] apart;
    private long best;
    private int[] bestParts;
    private int steps;

    /**
     * @param masks the sources of each record; records of which the masks meet are never one person
     * @param weights symmetric, in any unit; 0 where two records were not compared
     */
    Partition(long[] masks, long[][] weights) {
        this.masks = masks;
        this.weights = weights;
        apart = new boolean[masks.length][masks.length];
        bestParts = new int[0];
        for (int i = 0; i < masks.length; i++) {
            for (int j = i + 1; j < masks.length; j++) {
                if (weights[i][j] > 0) {
                    pairs.add(new int[] {i, j});
                }
            }
        }
        pairs.sort(Comparator.comparingLong((int[] pair) -> -weights[pair[0]][pair[1]]));
    }

    /** @param part of each record the first one of its person */
    record Found(long total, int[] part) {
        boolean together(int i, int j) {
            return part[i] == part[j];
        }

        /** Whether a record is with somebody with whom it is not in another way. */
        boolean hasOther(int record, Found than) {
            for (int other = 0; other < part.length; other++) {
                if (other != record && together(record, other) && !than.together(record, other)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The best way; empty if it would take too long to tell. */
    Optional<Found> best() {
        return search(alone(), 0);
    }

    /** The best way in which these two are not one. */
    Optional<Found> without(int i, int j) {
        mark(i, j, true);
        Optional<Found> found = search(alone(), 0);
        mark(i, j, false);
        return found;
    }

    /** The best way in which these two are one. */
    Optional<Found> with(int i, int j) {
        int[] joined = alone();
        joined[j] = i;
        return search(joined, weights[i][j]);
    }

    private int[] alone() {
        int[] parts = new int[masks.length];
        Arrays.setAll(parts, i -> i);
        return parts;
    }

    private Optional<Found> search(int[] parts, long total) {
        best = Long.MIN_VALUE;
        steps = 0;
        step(0, parts, total);
        return steps > MOST_STEPS ? Optional.empty() : Optional.of(new Found(best, bestParts));
    }

    private void step(int from, int[] parts, long total) {
        if (++steps > MOST_STEPS) {
            return;
        }
        if (total > best) {
            best = total;
            bestParts = parts;
        }
        long[] sources = sources(parts);
        int next = from;
        while (next < pairs.size() && !mayJoin(pairs.get(next)[0], pairs.get(next)[1], parts, sources)) {
            next++;
        }
        if (next == pairs.size() || total + atMost(next, parts, sources) <= best) {
            return;
        }
        int i = pairs.get(next)[0];
        int j = pairs.get(next)[1];
        int[] joined = parts.clone();
        long gain = join(joined, i, j);
        step(next + 1, joined, total + gain);
        mark(i, j, true);
        step(next + 1, parts, total);
        mark(i, j, false);
    }

    private void mark(int i, int j, boolean kept) {
        apart[i][j] = kept;
        apart[j][i] = kept;
    }

    /** The sources of the person of each record. */
    private long[] sources(int[] parts) {
        long[] sources = new long[parts.length];
        for (int i = 0; i < parts.length; i++) {
            sources[parts[i]] |= masks[i];
        }
        return sources;
    }

    private boolean mayJoin(int i, int j, int[] parts, long[] sources) {
        if (parts[i] == parts[j] || (sources[parts[i]] & sources[parts[j]]) != 0) {
            return false;
        }
        for (int x = 0; x < parts.length; x++) {
            for (int y = 0; y < parts.length; y++) {
                if (apart[x][y] && parts[x] == parts[i] && parts[y] == parts[j]) {
                    return false;
                }
            }
        }
        return true;
    }

    private long join(int[] parts, int i, int j) {
        int keeps = Math.min(parts[i], parts[j]);
        int goes = Math.max(parts[i], parts[j]);
        long gain = 0;
        for (int x = 0; x < parts.length; x++) {
            for (int y = 0; y < parts.length; y++) {
                gain += parts[x] == keeps && parts[y] == goes ? weights[x][y] : 0;
            }
        }
        for (int x = 0; x < parts.length; x++) {
            parts[x] = parts[x] == goes ? keeps : parts[x];
        }
        return gain;
    }

    /**
     * No more can be gained: each record finds at most one of each further source, and what two gain together is half each one's. Records without a
     * source hinder nobody.
     */
    private long atMost(int from, int[] parts, long[] sources) {
        int records = masks.length;
        long[][] most = new long[records][records];
        for (int[] pair : pairs.subList(from, pairs.size())) {
            int i = pair[0];
            int j = pair[1];
            boolean open = parts[i] != parts[j] && (sources[parts[i]] & sources[parts[j]]) == 0 && !apart[i][j];
            if (open) {
                gather(most, i, j);
                gather(most, j, i);
            }
        }
        long doubled = 0;
        for (long[] ofRecord : most) {
            for (long weight : ofRecord) {
                doubled += weight;
            }
        }
        return (doubled + 1) / 2;
    }

    /** Keeps the heaviest for records of the same sources, which stand at the first of them. */
    private void gather(long[][] most, int record, int other) {
        int at = other;
        if (masks[other] != 0) {
            at = 0;
            while (masks[at] != masks[other]) {
                at++;
            }
        }
        most[record][at] = Math.max(most[record][at], weights[record][other]);
    }
}
