package io.heshi.guess;

import io.heshi.catalogue.Field;
import io.heshi.catalogue.FieldType;
import io.heshi.guess.heading.HeaderMatch;
import io.heshi.guess.heading.Nearness;
import io.heshi.guess.shape.ColumnEvidence;
import io.heshi.guess.shape.SampledColumn;
import java.util.Comparator;

/**
 * A canonical column and the column of a file that may hold it.
 *
 * @param confidence from 0 to 1
 */
record Candidate(Field field, SampledColumn column, HeaderMatch match, ColumnEvidence fit, double confidence) {
    /** From here on a column is mapped; below, it is only named. */
    static final double MAPPED = 0.5;
    /** Below this, a mapping is marked to be checked. */
    static final double SURE = 0.8;

    private static final int STEPS = 10;

    /** The surest first; of nearly equals the one with the more usual header, then the first column. */
    static final Comparator<Candidate> ORDER = Comparator.comparingLong(
                    (Candidate c) -> -Math.round(c.confidence * STEPS))
            .thenComparing(c -> c.match.nearness())
            .thenComparingInt(c -> c.match.rank())
            .thenComparing(c -> -c.confidence)
            .thenComparingInt(c -> c.column.position())
            .thenComparing(c -> c.field.name());

    /** @param meansOther whether the header is known to mean something else */
    static Candidate of(Field field, SampledColumn column, HeaderMatch match, ColumnEvidence fit, boolean meansOther) {
        return new Candidate(field, column, match, fit, confidence(field, column, match, fit, meansOther));
    }

    private static double confidence(
            Field field, SampledColumn column, HeaderMatch match, ColumnEvidence fit, boolean meansOther) {
        if (fit.verdict() == ColumnEvidence.Verdict.AGAINST) {
            return 0;
        }
        boolean fits = fit.fits();
        // Texts have no shape, and an empty column says nothing; other cells should show what their header promises.
        boolean shapeless = field.type() == FieldType.TEXT || column.isEmpty();
        return switch (match.nearness()) {
            case EXACT -> fits ? 0.9 + 0.09 * fit.share() : shapeless ? 0.86 : 0.65;
            case PART -> fits ? 0.8 + 0.1 * fit.share() : shapeless ? 0.7 : 0.55;
            case SIMILAR -> fits ? 0.55 + 0.2 * fit.share() : field.type() == FieldType.TEXT ? 0.5 : 0.35;
            case HINT -> !fits ? 0.2 : fit.alone() > 0 ? Math.min(0.8, fit.alone() + 0.15) : 0.3 * fit.share();
            case NONE -> !meansOther ? fit.alone() : field.type() == FieldType.ID_NO ? fit.alone() * 0.8 : 0;
        };
    }

    boolean vetoed() {
        return match.isCertain() && fit.verdict() == ColumnEvidence.Verdict.AGAINST;
    }

    /** Whether the header says nothing for it. */
    boolean byShapeAlone() {
        return match.nearness() == Nearness.NONE;
    }
}
