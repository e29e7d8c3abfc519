/** What tests of every room share. */
@NullMarked
package io.heshi.testing;

import org.jspecify.annotations.NullMarked;
