@NullMarked
package io.heshi.guess.shape;

import org.jspecify.annotations.NullMarked;
