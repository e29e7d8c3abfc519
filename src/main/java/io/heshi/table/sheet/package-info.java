/** What the rows of sheets of any format need: cells, merged regions, limits. */
@NullMarked
package io.heshi.table.sheet;

import org.jspecify.annotations.NullMarked;
