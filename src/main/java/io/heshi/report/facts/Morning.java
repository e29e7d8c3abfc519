package io.heshi.report.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What staff look at first.
 *
 * @param urgent what is high and open by rule, the longest open first
 * @param units those that matter most and those of which most has changed, the first ones first
 */
public record Morning(List<Urgent> urgent, List<MovingUnit> units) {
    private static final int MOST = 10;

    public static Morning of(RunFacts facts) {
        return new Morning(facts.list("68-urgent", Urgent.class), facts.list("69-moving-units", MovingUnit.class));
    }

    /** The units that matter most, at most ten. */
    public List<MovingUnit> first() {
        return units.stream()
                .filter(unit -> unit.matters() <= MOST && unit.open() > 0)
                .toList();
    }

    /** The units of which most has changed, at most ten. */
    public List<MovingUnit> moved() {
        return units.stream()
                .filter(unit -> unit.moves() <= MOST && unit.fresh() + unit.reopened() + unit.cleared() > 0)
                .sorted(Comparator.comparingLong(MovingUnit::moves))
                .toList();
    }

    /**
     * @param findings without those that another exception explains
     * @param fresh of them, new or back again
     * @param money yuan a month, of a person once for each unit that pays
     * @param since when the oldest was first seen
     */
    public record Urgent(
            String rule, long findings, long persons, long fresh, Optional<BigDecimal> money, LocalDate since) {}

    /**
     * @param high open and high, without those that another exception explains
     * @param since when the oldest that is open was first seen
     * @param matters its place among units by what is to be done
     * @param moves its place among units by what has changed
     */
    public record MovingUnit(
            String unitCode,
            String unitName,
            String supervisor,
            long open,
            long high,
            long persons,
            Optional<BigDecimal> money,
            long fresh,
            long reopened,
            long cleared,
            Optional<LocalDate> since,
            long matters,
            long moves) {
        public long net() {
            return fresh + reopened - cleared;
        }
    }
}
