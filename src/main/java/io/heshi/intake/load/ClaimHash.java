package io.heshi.intake.load;

/** The same text has the same hash in every run and on every machine; nothing below 0, so that databases order it alike. */
final class ClaimHash {
    static final long START = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final long MIX = 0xff51afd7ed558ccdL;
    private static final char SEPARATOR = '\t';

    private ClaimHash() {}

    static long of(String text) {
        return end(add(START, text));
    }

    static long add(long before, String text) {
        long hash = before;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return (hash ^ SEPARATOR) * PRIME;
    }

    /** Spreads it over all bits. */
    static long end(long hash) {
        long mixed = (hash ^ (hash >>> 33)) * MIX;
        return (mixed ^ (mixed >>> 33)) >>> 1;
    }
}
