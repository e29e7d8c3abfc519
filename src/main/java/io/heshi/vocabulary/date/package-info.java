/** Dates as people write them: forms, order of the parts, centuries, serial numbers, and what a whole column tells. */
@NullMarked
package io.heshi.vocabulary.date;

import org.jspecify.annotations.NullMarked;
