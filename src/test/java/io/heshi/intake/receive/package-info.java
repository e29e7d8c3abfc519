/** Tests of reception. */
@NullMarked
package io.heshi.intake.receive;

import org.jspecify.annotations.NullMarked;
