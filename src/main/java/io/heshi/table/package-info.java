/** Files as rows: formats, encodings, delimiters, sheets and where the header stands. Nothing here knows what a value means. */
@NullMarked
package io.heshi.table;

import org.jspecify.annotations.NullMarked;
