/** Tests of the gates. */
@NullMarked
package io.heshi.intake.gate;

import org.jspecify.annotations.NullMarked;
