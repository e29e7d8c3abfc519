@NullMarked
package io.heshi.report.document;

import org.jspecify.annotations.NullMarked;
