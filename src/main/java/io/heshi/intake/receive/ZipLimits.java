package io.heshi.intake.receive;

/**
 * How much an archive may hold; beyond it, it is taken for a bomb. Rows of a payroll, all alike but for a number, pack to
 * about 1:20, the same in HTML to 1:60.
 *
 * @param bytes all entries together, inflated
 * @param ratio inflated to packed, for entries above 10 MB
 * @param entries those in archives within included
 */
record ZipLimits(long bytes, int ratio, int entries) {
    static final ZipLimits DEFAULT = new ZipLimits(8L << 30, 200, 10_000);
    static final long SMALL = 10L << 20;
}
