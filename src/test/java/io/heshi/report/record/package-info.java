@NullMarked
package io.heshi.report.record;

import org.jspecify.annotations.NullMarked;
