@NullMarked
package io.heshi.intake.cleanse;

import org.jspecify.annotations.NullMarked;
