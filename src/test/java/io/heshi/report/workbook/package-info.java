@NullMarked
package io.heshi.report.workbook;

import org.jspecify.annotations.NullMarked;
