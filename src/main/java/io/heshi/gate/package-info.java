/** Checks of a whole source before anything is compared: a damaged export stops the run. */
@NullMarked
package io.heshi.gate;

import org.jspecify.annotations.NullMarked;
