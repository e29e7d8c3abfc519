/** The office's documents: forms and tables as staff know them, filled into workbooks that the office may replace. */
@NullMarked
package io.heshi.report.document;

import org.jspecify.annotations.NullMarked;
