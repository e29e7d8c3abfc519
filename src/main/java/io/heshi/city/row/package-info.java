/** What each source says of a person in a night. */
@NullMarked
package io.heshi.city.row;

import org.jspecify.annotations.NullMarked;
