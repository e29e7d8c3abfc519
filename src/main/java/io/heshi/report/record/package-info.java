/** What belongs to one execution: {@code run.json}, and the explanation of one exception. */
@NullMarked
package io.heshi.report.record;

import org.jspecify.annotations.NullMarked;
