package io.heshi.guess.preview;

/**
 * How far a preview goes.
 *
 * @param shown how many claims, and how many rejects, are shown; a few claims with faulty values come on top
 * @param lines after how many lines reading stops
 */
public record PreviewLimits(int shown, long lines) {}
