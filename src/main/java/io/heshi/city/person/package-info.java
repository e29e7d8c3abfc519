/** Who lives in the city, what is to be told of each, and what each source says of a person in a night. */
@NullMarked
package io.heshi.city.person;

import org.jspecify.annotations.NullMarked;
