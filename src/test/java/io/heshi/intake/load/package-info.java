@NullMarked
package io.heshi.intake.load;

import org.jspecify.annotations.NullMarked;
