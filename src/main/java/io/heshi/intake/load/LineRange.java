package io.heshi.intake.load;

/**
 * Rows of one class and reason that follow one another.
 *
 * @param rows how many; fewer than lines where the file leaves lines out or a row takes several
 */
record LineRange(
        String sheet, long fromLine, long toLine, long rows, String lineClass, String reason, boolean hidden) {}
