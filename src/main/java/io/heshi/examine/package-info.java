/** Lays what the sources say side by side as cases and runs the rules over them, one SQL statement a scope. */
@NullMarked
package io.heshi.examine;

import org.jspecify.annotations.NullMarked;
