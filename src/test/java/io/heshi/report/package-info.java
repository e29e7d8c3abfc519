@NullMarked
package io.heshi.report;

import org.jspecify.annotations.NullMarked;
