/** What staff take away from a run: the workbook, the page, the list of exceptions and the record of the run. */
@NullMarked
package io.heshi.report;

import org.jspecify.annotations.NullMarked;
