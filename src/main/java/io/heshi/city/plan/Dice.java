package io.heshi.city.plan;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * SplitMix64, started from a seed and a place (a person's index, say), so that any part of the city can be made without
 * making what comes before it, and is the same on every Java.
 */
public final class Dice implements RandomGenerator {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    public static Dice at(long seed, Purpose purpose, long place) {
        return new Dice(mixed(mixed(seed + GOLDEN_GAMMA * purpose.salt) + GOLDEN_GAMMA * place));
    }

    @Override
    public long nextLong() {
        state += GOLDEN_GAMMA;
        return mixed(state);
    }

    public int below(int bound) {
        return (int) Long.remainderUnsigned(nextLong(), bound);
    }

    public int between(int lowest, int highest) {
        return lowest + below(highest - lowest + 1);
    }

    public boolean oneIn(int odds) {
        return below(odds) == 0;
    }

    public <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Keeps throws for one thing from moving those for another. */
    public enum Purpose {
        UNIT(1),
        QUOTA(2),
        PERSON(3),
        STORY(4),
        ENTRY(5),
        MAKEUP(6),
        ALLOTMENT(7);

        private final int salt;

        Purpose(int salt) {
            this.salt = salt;
        }
    }
}
