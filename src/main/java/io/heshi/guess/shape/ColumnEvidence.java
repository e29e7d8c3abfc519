package io.heshi.guess.shape;

/**
 * What the cells of a column say about its being a canonical column. The evidence tells shapes and counts, never a value.
 *
 * @param share how well they fit, from 0 to 1
 * @param alone how sure the cells alone make it, without a header; 0 where they never can
 * @param zh evidence in Chinese, may be empty
 * @param en the same in English
 */
public record ColumnEvidence(Verdict verdict, double share, double alone, String zh, String en) {
    public enum Verdict {
        FITS,
        /** The cells tell nothing. */
        SILENT,
        /** They cannot be that. */
        AGAINST
    }

    static ColumnEvidence silent(String zh, String en) {
        return new ColumnEvidence(Verdict.SILENT, 0, 0, zh, en);
    }

    static ColumnEvidence against(String zh, String en) {
        return new ColumnEvidence(Verdict.AGAINST, 0, 0, zh, en);
    }

    static ColumnEvidence of(double share, double alone, String zh, String en) {
        return new ColumnEvidence(Verdict.FITS, share, alone, zh, en);
    }

    public boolean fits() {
        return verdict == Verdict.FITS;
    }
}
