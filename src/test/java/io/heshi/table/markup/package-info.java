@NullMarked
package io.heshi.table.markup;

import org.jspecify.annotations.NullMarked;
