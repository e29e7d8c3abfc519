@NullMarked
package io.heshi.table.sheet;

import org.jspecify.annotations.NullMarked;
