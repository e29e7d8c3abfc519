/** The tables, figures and charts of the reports, each described once for every file that shows it. */
@NullMarked
package io.heshi.report.tables;

import org.jspecify.annotations.NullMarked;
