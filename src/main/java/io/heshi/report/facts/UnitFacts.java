package io.heshi.report.facts;

import io.heshi.report.facts.UnitQuota.Places;
import java.util.Map;

/**
 * All figures of one unit in a run.
 *
 * @param level code of the level of government, or empty
 * @param places by quota type
 * @param retirements by quota type
 */
public record UnitFacts(
        String code,
        String name,
        String supervisor,
        String region,
        String sector,
        String level,
        Headcount people,
        Map<String, Places> places,
        Map<String, Retirements> retirements,
        Conduct conduct) {

    public Places total() {
        return places.values().stream().reduce(Places.NONE, Places::plus);
    }

    public Retirements retiring() {
        return retirements.values().stream().reduce(Retirements.NONE, Retirements::plus);
    }

    /**
     * Persons who reach the statutory month within so many years, one within three and three within five; {@code due} have reached it.
     * The open ones may go then or as late as men.
     */
    public record Retirements(
            long due, long within1, long within3, long within5, long openDue, long open1, long open3, long open5) {
        public static final Retirements NONE = new Retirements(0, 0, 0, 0, 0, 0, 0, 0);

        public Retirements plus(Retirements other) {
            return new Retirements(
                    due + other.due,
                    within1 + other.within1,
                    within3 + other.within3,
                    within5 + other.within5,
                    openDue + other.openDue,
                    open1 + other.open1,
                    open3 + other.open3,
                    open5 + other.open5);
        }

        /** Who leaves within so many years if those who are due leave too. */
        public long gone(int years) {
            return due + (years == 1 ? within1 : years == 3 ? within3 : within5);
        }

        public boolean isEmpty() {
            return equals(NONE);
        }
    }

    /**
     * How the unit keeps to its places and its register.
     *
     * @param postsOver leading posts held beyond those approved
     * @param poolLent turnover places lent to it
     * @param poolUsed persons who sit on them
     * @param late entries and leaves that the register lacks though their deadline has passed
     * @param changes entries and leaves that the register has
     * @param doubtful persons in post about whom the register and another source differ
     * @param exceptions exceptions that ever fell to the unit
     * @param settled those of them that are cleared or explained
     * @param open findings of tonight that are open
     */
    public record Conduct(
            long postsOver,
            long poolLent,
            long poolUsed,
            long late,
            long changes,
            long doubtful,
            long exceptions,
            long settled,
            long open) {
        public static final Conduct NONE = new Conduct(0, 0, 0, 0, 0, 0, 0, 0, 0);

        /** Its exceptions alone. */
        Conduct ledger() {
            return new Conduct(0, 0, 0, 0, 0, 0, exceptions, settled, open);
        }

        public Conduct plus(Conduct other) {
            return new Conduct(
                    postsOver + other.postsOver,
                    poolLent + other.poolLent,
                    poolUsed + other.poolUsed,
                    late + other.late,
                    changes + other.changes,
                    doubtful + other.doubtful,
                    exceptions + other.exceptions,
                    settled + other.settled,
                    open + other.open);
        }
    }
}
