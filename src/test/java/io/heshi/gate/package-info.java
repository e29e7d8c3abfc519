/** Tests of the gates. */
@NullMarked
package io.heshi.gate;

import org.jspecify.annotations.NullMarked;
