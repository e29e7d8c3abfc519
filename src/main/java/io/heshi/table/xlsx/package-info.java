/** Workbooks of Office Open XML. */
@NullMarked
package io.heshi.table.xlsx;

import org.jspecify.annotations.NullMarked;
