/** Two files of any layout, or one with itself, as records of persons: read, linked, and written out as pairs. */
@NullMarked
package io.heshi.link;

import org.jspecify.annotations.NullMarked;
