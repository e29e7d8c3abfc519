/** Deals people out so that the figures of the speech come out. */
@NullMarked
package io.heshi.city.deal;

import org.jspecify.annotations.NullMarked;
