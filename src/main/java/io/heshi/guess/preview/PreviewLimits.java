package io.heshi.guess.preview;

import java.time.LocalDate;

/**
 * How far a preview goes.
 *
 * @param shown how many claims, and how many rejects, are shown; a few claims with faulty values come on top
 * @param lines after how many lines reading stops
 * @param businessDate the day for which the file is looked at
 */
public record PreviewLimits(int shown, long lines, LocalDate businessDate) {}
