/** Shows what intake would make of a file, loading nothing. */
@NullMarked
package io.heshi.guess.preview;

import org.jspecify.annotations.NullMarked;
