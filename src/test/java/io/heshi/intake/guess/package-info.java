@NullMarked
package io.heshi.intake.guess;

import org.jspecify.annotations.NullMarked;
