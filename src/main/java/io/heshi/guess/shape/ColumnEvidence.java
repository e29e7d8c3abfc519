package io.heshi.guess.shape;

import io.heshi.catalogue.Label;

/**
 * What the cells of a column say about its being a canonical column. The evidence tells shapes and counts, never a value.
 *
 * @param share how well they fit, from 0 to 1
 * @param alone how sure the cells alone make it, without a header; 0 where they never can
 * @param told the evidence, may be empty
 */
public record ColumnEvidence(Verdict verdict, double share, double alone, Label told) {
    public enum Verdict {
        FITS,
        /** The cells tell nothing. */
        SILENT,
        /** They cannot be that. */
        AGAINST
    }

    static ColumnEvidence silent(Label told) {
        return new ColumnEvidence(Verdict.SILENT, 0, 0, told);
    }

    static ColumnEvidence against(Label told) {
        return new ColumnEvidence(Verdict.AGAINST, 0, 0, told);
    }

    static ColumnEvidence of(double share, double alone, Label told) {
        return new ColumnEvidence(Verdict.FITS, share, alone, told);
    }

    public boolean fits() {
        return verdict == Verdict.FITS;
    }
}
