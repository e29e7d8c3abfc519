package io.heshi.vocabulary.date;

/**
 * How a column writes dates, where a single cell leaves it open.
 *
 * @param order of numbers such as 5/6/67
 * @param clock whose midnight its times of day are
 */
public record DateForm(DateOrder order, DateClock clock) {
    /** Nothing is known of the column. */
    public static final DateForm UNKNOWN = new DateForm(DateOrder.UNCLEAR, DateClock.CHINA);
}
