package io.heshi.gate;

import io.heshi.definition.GateSettings.ColumnLimits;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares one column of a source, as a whole, with itself in the last complete run: a column gone bad must not count as so many people
 * of whom nothing is known.
 *
 * @param distinctUnknown how many different words no code table has
 */
record ColumnMoves(ColumnFigure column, ColumnLimits limits, long distinctUnknown) {
    /** Without an earlier figure: so large a share that cannot be read is no export. */
    private static final BigDecimal MOST_FAULTY_AT_FIRST = new BigDecimal("0.20");
    /** Nearly nothing in the column is a word of its table: it is another column. */
    private static final BigDecimal MOST_UNKNOWN_AT_FIRST = new BigDecimal("0.80");
    /** Unknown words that hardly ever come twice are no words of a code but names, numbers or remarks. */
    private static final BigDecimal MOST_UNKNOWN_WITHOUT_VOCABULARY = new BigDecimal("0.20");
    /** What is given for so few may be given for nobody on the next night. */
    private static final BigDecimal SPARSE = new BigDecimal("0.05");
    /** Worth telling, though no limit is passed. */
    private static final BigDecimal NOTABLE = new BigDecimal("0.005");

    private static final int FEWEST = 5;
    /** In a shorter list every row gives a column by chance. */
    private static final int FEWEST_FULL = 20;

    private static final int SCALE = 6;

    /** What can be relied on in this run. */
    enum State {
        SOUND,
        FAULTY,
        UNKNOWN,
        BLANK,
        /** Every claim gave it last time, and not every one does now: rules go by it, but clear nothing. */
        UNSTEADY,
        /** No row gives the column any more. */
        GONE,
        /** No row has ever given it. */
        NONE
    }

    /**
     * What a gate measures of the column.
     *
     * @param previous share in the last complete run, if the column was given then
     * @param allowed the largest share, or the smallest that must still be given
     */
    record Move(String gate, Optional<BigDecimal> previous, BigDecimal current, BigDecimal allowed, boolean closed) {}

    /** The moves worth telling, closed or not. */
    List<Move> told() {
        List<Move> told = new ArrayList<>();
        rise(
                        "faulty",
                        column.faulty(),
                        column.lastFaulty(),
                        column.given(),
                        column.lastGiven(),
                        limits.faulty(),
                        MOST_FAULTY_AT_FIRST,
                        isFaulty())
                .ifPresent(told::add);
        rise(
                        "unknown",
                        column.unknown(),
                        column.lastUnknown(),
                        column.filled(),
                        column.lastFilled(),
                        limits.unknown(),
                        mostUnknownAtFirst(),
                        isUnknown())
                .ifPresent(told::add);
        loss().ifPresent(told::add);
        return told;
    }

    State state() {
        if (column.claims() > 0 && column.given() == 0) {
            boolean rarelyGiven =
                    column.laid() && column.lastGiven() > 0 && lastShareGiven().compareTo(SPARSE) < 0;
            if (rarelyGiven) {
                return State.SOUND;
            }
            return column.lastGiven() > 0 || column.wasGone() ? State.GONE : State.NONE;
        }
        List<Move> moves = told();
        return isFaulty() || isClosed(moves, "faulty")
                ? State.FAULTY
                : isUnknown() || isClosed(moves, "unknown")
                        ? State.UNKNOWN
                        : isClosed(moves, "blank") ? State.BLANK : wasFull() ? State.UNSTEADY : State.SOUND;
    }

    private boolean wasFull() {
        return column.lastClaims() >= FEWEST_FULL
                && column.lastGiven() == column.lastClaims()
                && column.given() < column.claims();
    }

    private static boolean isClosed(List<Move> moves, String gate) {
        return moves.stream().anyMatch(move -> move.closed() && move.gate().equals(gate));
    }

    private boolean isFaulty() {
        return above(column.faulty(), column.given(), MOST_FAULTY_AT_FIRST);
    }

    private boolean isUnknown() {
        return above(column.unknown(), column.filled(), mostUnknownAtFirst());
    }

    private BigDecimal mostUnknownAtFirst() {
        return distinctUnknown * 2 > column.unknown() ? MOST_UNKNOWN_WITHOUT_VOCABULARY : MOST_UNKNOWN_AT_FIRST;
    }

    private boolean above(long part, long whole, BigDecimal share) {
        return ClaimShares.above(part, whole, share) && isMany(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    /** Without an earlier share, {@code mostAtFirst} decides. */
    private Optional<Move> rise(
            String gate,
            long part,
            long lastPart,
            long whole,
            long lastWhole,
            BigDecimal limit,
            BigDecimal mostAtFirst,
            boolean tooMuch) {
        BigDecimal share = ClaimShares.of(part, whole);
        if (lastWhole == 0) {
            return tooMuch ? Optional.of(new Move(gate, Optional.empty(), share, mostAtFirst, true)) : Optional.empty();
        }
        BigDecimal before = ClaimShares.of(lastPart, lastWhole);
        BigDecimal more = BigDecimal.valueOf(part).subtract(before.multiply(BigDecimal.valueOf(whole)));
        BigDecimal allowed = before.add(limit);
        boolean closed = share.compareTo(allowed) > 0 && isMany(more, BigDecimal.valueOf(whole));
        return closed || isNotable(more, share.subtract(before))
                ? Optional.of(new Move(gate, Optional.of(before), share, allowed, closed))
                : Optional.empty();
    }

    private Optional<Move> loss() {
        BigDecimal before = lastShareGiven();
        if (column.claims() == 0 || before.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal share = ClaimShares.of(column.given(), column.claims());
        BigDecimal expected = before.multiply(BigDecimal.valueOf(column.claims()));
        BigDecimal lost = expected.subtract(BigDecimal.valueOf(column.given()));
        BigDecimal allowed =
                before.multiply(BigDecimal.ONE.subtract(limits.blank())).setScale(SCALE, RoundingMode.HALF_UP);
        boolean closed = before.compareTo(SPARSE) >= 0 && share.compareTo(allowed) < 0 && isMany(lost, expected);
        return closed || wasFull() || isNotable(lost, before.subtract(share)) && column.given() == 0
                ? Optional.of(new Move("blank", Optional.of(before), share, allowed, closed))
                : Optional.empty();
    }

    private BigDecimal lastShareGiven() {
        return ClaimShares.of(column.lastGiven(), column.lastClaims());
    }

    private boolean isMany(BigDecimal claims, BigDecimal of) {
        return claims.compareTo(BigDecimal.valueOf(limits.least())) >= 0
                || claims.compareTo(BigDecimal.valueOf(FEWEST)) >= 0
                        && claims.multiply(BigDecimal.valueOf(2)).compareTo(of) >= 0;
    }

    private static boolean isNotable(BigDecimal claims, BigDecimal share) {
        return claims.compareTo(BigDecimal.valueOf(FEWEST)) >= 0 && share.compareTo(NOTABLE) > 0;
    }
}
