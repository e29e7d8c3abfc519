package io.heshi.store;

import java.time.LocalDate;

/**
 * One attempt of a job at a business date.
 *
 * @param id its number in table {@code run}
 * @param attempt from 1
 * @param graceStart first day of the span before the business date in which differences may be mere differences in time
 */
public record Run(long id, String job, LocalDate businessDate, int attempt, LocalDate graceStart) {}
