package io.heshi.gate;

/**
 * What the claims of a source say in one column, in this run and in the last complete one; zeros where that did not have it.
 *
 * @param filled claims with a value
 * @param unread claims in which something stood that was taken as nothing
 * @param damaged claims with a value that was kept though damaged
 * @param unknown claims with a word that no code table has
 * @param laid whether a sheet has the column, or its value is stated elsewhere
 * @param lastState what the last run could rely on
 */
record ColumnFigure(
        String field,
        long claims,
        long filled,
        long unread,
        long damaged,
        long unknown,
        boolean laid,
        long lastClaims,
        long lastFilled,
        long lastUnread,
        long lastDamaged,
        long lastUnknown,
        String lastState) {

    /** A column of a file beside itself in the last complete run. */
    static ColumnFigure beside(LastTime.Column last, long claims, FileFigures.Column column) {
        return new ColumnFigure(
                column.field(),
                claims,
                column.filled(),
                column.unread(),
                column.damaged(),
                column.unknown(),
                column.laid(),
                last.claims(),
                last.filled(),
                last.unread(),
                last.damaged(),
                last.unknown(),
                last.state());
    }

    /** Claims in which something stood. */
    long given() {
        return filled + unread;
    }

    long lastGiven() {
        return lastFilled + lastUnread;
    }

    long faulty() {
        return unread + damaged;
    }

    long lastFaulty() {
        return lastUnread + lastDamaged;
    }

    boolean wasGone() {
        return lastState.equals("gone");
    }
}
