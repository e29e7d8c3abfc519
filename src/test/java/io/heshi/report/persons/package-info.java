@NullMarked
package io.heshi.report.persons;

import org.jspecify.annotations.NullMarked;
