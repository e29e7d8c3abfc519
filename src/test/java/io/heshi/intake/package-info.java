/** What tests of intake share. */
@NullMarked
package io.heshi.intake;

import org.jspecify.annotations.NullMarked;
