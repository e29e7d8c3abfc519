/** What a file is by its contents, and how it is opened. */
@NullMarked
package io.heshi.table.format;

import org.jspecify.annotations.NullMarked;
