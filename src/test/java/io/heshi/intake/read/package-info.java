@NullMarked
package io.heshi.intake.read;

import org.jspecify.annotations.NullMarked;
