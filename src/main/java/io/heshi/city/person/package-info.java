/** Who lives there, and what is to be told of each. */
@NullMarked
package io.heshi.city.person;

import org.jspecify.annotations.NullMarked;
