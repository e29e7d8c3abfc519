@NullMarked
package io.heshi.guess.heading;

import org.jspecify.annotations.NullMarked;
