/** Files as departments send them. */
@NullMarked
package io.heshi.city.export;

import org.jspecify.annotations.NullMarked;
