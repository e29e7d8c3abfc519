@NullMarked
package io.heshi.table;

import org.jspecify.annotations.NullMarked;
