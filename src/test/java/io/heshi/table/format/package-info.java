@NullMarked
package io.heshi.table.format;

import org.jspecify.annotations.NullMarked;
