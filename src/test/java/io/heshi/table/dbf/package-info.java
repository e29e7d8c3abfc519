@NullMarked
package io.heshi.table.dbf;

import org.jspecify.annotations.NullMarked;
