/** What became of what staff have answered, as tables of the workbook: overdue, returned, cleared, by month and by unit. */
@NullMarked
package io.heshi.report.answers;

import org.jspecify.annotations.NullMarked;
