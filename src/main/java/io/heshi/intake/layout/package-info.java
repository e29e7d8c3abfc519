/** Tables to rows under headers. */
@NullMarked
package io.heshi.intake.layout;

import org.jspecify.annotations.NullMarked;
