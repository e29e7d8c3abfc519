@NullMarked
package io.heshi.table.xls;

import org.jspecify.annotations.NullMarked;
