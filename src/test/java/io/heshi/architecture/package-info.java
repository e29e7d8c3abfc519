/** Walls that tests hold. */
@NullMarked
package io.heshi.architecture;

import org.jspecify.annotations.NullMarked;
