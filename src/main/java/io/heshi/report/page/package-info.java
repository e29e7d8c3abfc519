/** Writes {@code index.html}. */
@NullMarked
package io.heshi.report.page;

import org.jspecify.annotations.NullMarked;
