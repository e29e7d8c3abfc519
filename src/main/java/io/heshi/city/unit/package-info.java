/** The units of the city, and the words of the quota world. */
@NullMarked
package io.heshi.city.unit;

import org.jspecify.annotations.NullMarked;
