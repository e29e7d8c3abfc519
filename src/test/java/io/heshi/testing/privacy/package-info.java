/** Watches in all tests that nothing the program says names a person of the test's city. */
@NullMarked
package io.heshi.testing.privacy;

import org.jspecify.annotations.NullMarked;
