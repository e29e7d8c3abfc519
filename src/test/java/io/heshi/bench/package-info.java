/** Benchmarks, started by {@code scripts/bench-intake}; nothing here is a test. */
@NullMarked
package io.heshi.bench;

import org.jspecify.annotations.NullMarked;
