@NullMarked
package io.heshi.guess;

import org.jspecify.annotations.NullMarked;
