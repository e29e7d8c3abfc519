package io.heshi.vocabulary.date;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers how the cells of a column write dates, in any order of the cells. */
public final class DateEvidence {
    /** One cell in so many may be a slip of somebody's pen. */
    private static final int SLIP = 50;

    private final Map<DateOrder, Long> orders = new EnumMap<>(DateOrder.class);
    private final Map<DateClock, Long> clocks = new EnumMap<>(DateClock.class);
    private final Map<DateOrder, Long> births = new EnumMap<>(DateOrder.class);
    private long days;

    /** @param birth what the ID number of the row says, of the column of births; null elsewhere */
    public void add(DateReading reading, @Nullable LocalDate birth) {
        if (reading instanceof DateReading.Sure sure && sure.date().day() > 0) {
            days++;
        } else if (reading instanceof DateReading.Timed timed) {
            clocks.merge(timed.clock(), 1L, Long::sum);
        } else if (reading instanceof DateReading.Numbers numbers) {
            if (numbers.time() == 0) {
                days++;
            } else {
                clocks.merge(numbers.clock(), 1L, Long::sum);
            }
            if (numbers.isTelling()) {
                orders.merge(numbers.only(), 1L, Long::sum);
            } else if (birth != null) {
                addBirth(numbers, birth);
            }
        }
    }

    private void addBirth(DateReading.Numbers numbers, LocalDate birth) {
        DateOrder only = DateOrder.UNCLEAR;
        int fitting = 0;
        for (DateOrder order : DateOrder.values()) {
            if (numbers.says(order, birth)) {
                only = order;
                fitting++;
            }
        }
        if (fitting == 1) {
            births.merge(only, 1L, Long::sum);
        }
    }

    /** Whether its own cells tell the order, so that it may speak for other columns of the file. */
    public DateOrder order() {
        DateOrder own = commonest(orders);
        return own == DateOrder.UNCLEAR && orders.isEmpty() ? commonest(births) : own;
    }

    /** Whether no cell tells the order. */
    public boolean isSilent() {
        return orders.isEmpty() && births.isEmpty();
    }

    /** The clock on which its times are China's midnight; China's own if some of them are times of day. */
    public DateClock clock() {
        long real = clocks.getOrDefault(DateClock.CHINA, 0L);
        DateClock commonest = DateClock.CHINA;
        long most = 0;
        long odd = 0;
        for (DateClock clock : DateClock.values()) {
            long shown = clock == DateClock.CHINA ? 0 : clocks.getOrDefault(clock, 0L);
            odd += shown;
            if (shown > most) {
                commonest = clock;
                most = shown;
            }
        }
        // On universal time no day begins at 00:00; on the others some do.
        boolean fits = commonest != DateClock.UNIVERSAL || days <= odd;
        return fits && real * SLIP <= odd ? commonest : DateClock.CHINA;
    }

    private static DateOrder commonest(Map<DateOrder, Long> counts) {
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        return counts.entrySet().stream()
                .filter(entry -> (all - entry.getValue()) * SLIP <= entry.getValue())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(DateOrder.UNCLEAR);
    }
}
