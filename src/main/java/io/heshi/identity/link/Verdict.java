package io.heshi.identity.link;

import java.util.Locale;
import java.util.OptionalLong;

/**
 * What is said of two records.
 *
 * @param margin by how much the best way of joining is better than the best in which one of the two belongs to somebody else, in hundredths of a
 *     bit; empty where nobody else comes into question
 * @param lead the smallest of the records that are joined with the first
 */
record Verdict(long a, long b, Kind kind, OptionalLong margin, long lead) {
    enum Kind {
        /** One person. */
        JOIN,
        /** Somebody is to look. */
        REVIEW,
        /** Likely enough, but somebody else may be meant as well. */
        AMBIGUOUS;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
