@NullMarked
package io.heshi.figures;

import org.jspecify.annotations.NullMarked;
