/** One set of people written down in every way a department might. */
@NullMarked
package io.heshi.intake.layouts;

import org.jspecify.annotations.NullMarked;
