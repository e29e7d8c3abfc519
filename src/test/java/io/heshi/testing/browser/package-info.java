/** A real Chromium, driven over its DevTools protocol. */
@NullMarked
package io.heshi.testing.browser;

import org.jspecify.annotations.NullMarked;
