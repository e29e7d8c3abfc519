/** The Batch job and its steps in order, run control and progress. */
@NullMarked
package io.heshi.job;

import org.jspecify.annotations.NullMarked;
