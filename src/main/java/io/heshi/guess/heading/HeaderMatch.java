package io.heshi.guess.heading;

/**
 * What the dictionary says of a header and a canonical column.
 *
 * @param word the nearest word of the column, empty for {@link Nearness#NONE}
 * @param rank place of the word among those of the column: headers of the first words go first
 */
public record HeaderMatch(Nearness nearness, String word, int rank) {
    public static final HeaderMatch NONE = new HeaderMatch(Nearness.NONE, "", Integer.MAX_VALUE);

    boolean betterThan(HeaderMatch other) {
        int order = nearness.compareTo(other.nearness);
        return order < 0 || (order == 0 && rank < other.rank);
    }

    public boolean isCertain() {
        return nearness == Nearness.EXACT || nearness == Nearness.PART;
    }
}
