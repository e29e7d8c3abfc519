package io.heshi.report.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the tables and charts about structure, pools, forecast, evaluation and trend are made of, every list in a total order.
 *
 * @param units by region, department and code
 * @param elsewhere exceptions for which none of these units answers
 * @param unused allocations with places that nobody sits on, the longest unused first
 * @param months the latest first
 * @param trend complete runs of the job up to this one, the latest of a date, the earliest first
 * @param settings thresholds of the job
 */
public record Analysis(
        List<UnitFacts> units,
        UnitFacts.Conduct elsewhere,
        List<Pool> pools,
        List<Allocation> unused,
        List<PoolMonth> months,
        List<Channel> channels,
        List<Filing> filings,
        List<Plan> plans,
        List<TrendLine> trend,
        Map<String, Integer> settings) {

    public int setting(String name, int otherwise) {
        return settings.getOrDefault(name, otherwise);
    }

    /**
     * A pool.
     *
     * @param citySize of the size, what is kept for the city level itself
     * @param vacant places lent that nobody sits on, allocation by allocation: who sits on too many of one, or on none, fills no place of
     *     another
     */
    public record Pool(
            String name,
            String type,
            String quotaType,
            String region,
            long size,
            Optional<Long> citySize,
            long lent,
            long used,
            long vacant,
            Optional<Long> units,
            long withoutAllocation) {

        /** Below zero where more are used than were lent. */
        public long unused() {
            return lent - used;
        }

        /** Places that are free to be used. */
        public long left() {
            return size - used;
        }
    }

    /**
     * Places of a pool lent to a unit.
     *
     * @param days since the places were lent or last left, where a date is known
     */
    public record Allocation(
            String pool,
            String unitCode,
            String unit,
            String supervisor,
            String quotaType,
            String document,
            String lentDate,
            long lent,
            long used,
            Optional<Long> days) {}

    public record PoolMonth(String pool, String month, long used, long lent) {}

    public record Channel(String channel, long persons, long cityPersons, long filings, long approved) {}

    public record Filing(
            String number,
            String unitCode,
            String unit,
            String supervisor,
            String quotaType,
            String channel,
            Optional<Long> approved,
            long used,
            long usedLate,
            long usedElsewhere,
            String approvedDate,
            String validUntil) {}

    /** @param kind {@code plan} or {@code transition} */
    public record Plan(
            String kind,
            String unitCode,
            String unit,
            String supervisor,
            String quotaType,
            String documents,
            Optional<Long> overThen,
            Optional<Long> yearly,
            String startDate,
            String dueDate,
            long years,
            Optional<Long> statedDigested,
            Optional<Long> persons,
            String deadline,
            long overNow,
            long expectedAttrition) {

        /** Whether it is a plan with yearly steps, not a mere transition. */
        public boolean planned() {
            return kind.equals("plan");
        }

        /** What has gone since the plan began, by the count of tonight; below zero when the surplus has grown. */
        public Optional<Long> digested() {
            return overThen.map(then -> then - overNow);
        }

        /** What the plan wanted gone by now. */
        public Optional<Long> expected() {
            return overThen.flatMap(then -> yearly.map(each -> Math.min(then, each * years)));
        }
    }

    /** @param found open and explained; differences in time are {@code pending} */
    public record TrendLine(
            LocalDate date,
            long approved,
            long lent,
            long occupied,
            long over,
            long vacant,
            long found,
            long pending,
            long opened,
            long cleared) {

        /** Places that may be held: the units' own and those lent to them. */
        public long allowed() {
            return approved + lent;
        }
    }
}
