/** What city to make, and what everything in it is made by: dice, phases, tables. */
@NullMarked
package io.heshi.city.plan;

import org.jspecify.annotations.NullMarked;
