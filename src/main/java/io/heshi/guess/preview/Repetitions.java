package io.heshi.guess.preview;

import java.util.Arrays;

/** How many numbers of a long row came before. Eight bytes each, so that a file of millions of rows fits. */
final class Repetitions {
    private static final int FIRST_SIZE = 1_024;

    private long[] keys = new long[FIRST_SIZE];
    private int size;

    void add(long key) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size + size / 2);
        }
        keys[size++] = key;
    }

    long count() {
        long[] sorted = Arrays.copyOf(keys, size);
        Arrays.sort(sorted);
        long again = 0;
        for (int i = 1; i < size; i++) {
            if (sorted[i] == sorted[i - 1]) {
                again++;
            }
        }
        return again;
    }
}
