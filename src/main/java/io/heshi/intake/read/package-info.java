/** Files as rows: formats, encodings, delimiters, sheets and where the header stands. Nothing here knows what a value means. */
@NullMarked
package io.heshi.intake.read;

import org.jspecify.annotations.NullMarked;
