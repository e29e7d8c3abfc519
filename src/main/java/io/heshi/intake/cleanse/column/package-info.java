/** What only a whole column tells of its cells: the order of its dates, whether its numbers kept all digits. */
@NullMarked
package io.heshi.intake.cleanse.column;

import org.jspecify.annotations.NullMarked;
