/** The rule compiler: expressions of rules become SQL over the columns of their case, or faults in words. */
@NullMarked
package io.heshi.examine.compile;

import org.jspecify.annotations.NullMarked;
