/** Who may be one person. */
@NullMarked
package io.heshi.report.persons;

import org.jspecify.annotations.NullMarked;
