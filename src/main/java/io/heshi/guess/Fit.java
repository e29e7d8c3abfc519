package io.heshi.guess;

/**
 * What the cells of a column say about its being a canonical column. The evidence tells shapes and counts, never a value.
 *
 * @param share how well they fit, from 0 to 1
 * @param alone how sure the cells alone make it, without a header; 0 where they never can
 * @param zh evidence in Chinese, may be empty
 * @param en the same in English
 */
record Fit(Verdict verdict, double share, double alone, String zh, String en) {
    enum Verdict {
        FITS,
        /** The cells tell nothing. */
        SILENT,
        /** They cannot be that. */
        AGAINST
    }

    static Fit silent(String zh, String en) {
        return new Fit(Verdict.SILENT, 0, 0, zh, en);
    }

    static Fit against(String zh, String en) {
        return new Fit(Verdict.AGAINST, 0, 0, zh, en);
    }

    static Fit of(double share, double alone, String zh, String en) {
        return new Fit(Verdict.FITS, share, alone, zh, en);
    }

    boolean fits() {
        return verdict == Verdict.FITS;
    }
}
