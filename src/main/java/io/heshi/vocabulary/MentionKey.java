package io.heshi.vocabulary;

/** A stable 64-bit name for "what a source called a unit": its code and its name together. */
public final class MentionKey {
    private static final long SEED = 0x6865_7368_6975_6E69L;
    private static final long C1 = 0x87C3_7B91_1142_53D5L;
    private static final long C2 = 0x4CF5_AD43_2745_937FL;

    private MentionKey() {}

    /**
     * Hashes the two texts as they are. The value is stored, so the function never changes: per text, MurmurHash3-style
     * rounds ({@code C1}, {@code C2}, rotations 31 and 27) over blocks of four UTF-16 units, the length xored in, and
     * MurmurHash3's {@code fmix64}; the code's hash seeds the name's, so the border between them counts. With a million
     * different mentions the odds of any two sharing a key are about 1 in 37 million.
     */
    public static long of(String codeText, String nameText) {
        return hash(nameText, hash(codeText, SEED));
    }

    private static long hash(String text, long seed) {
        int length = text.length();
        long hash = seed;
        for (int from = 0; from < length; from += 4) {
            long block = 0;
            for (int i = Math.min(from + 4, length) - 1; i >= from; i--) {
                block = (block << 16) | text.charAt(i);
            }
            hash ^= Long.rotateLeft(block * C1, 31) * C2;
            hash = Long.rotateLeft(hash, 27) * 5 + 0x52DC_E729L;
        }
        return finished(hash ^ length);
    }

    private static long finished(long hash) {
        long mixed = (hash ^ (hash >>> 33)) * 0xFF51_AFD7_ED55_8CCDL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xC4CE_B9FE_1A85_EC53L;
        return mixed ^ (mixed >>> 33);
    }
}
