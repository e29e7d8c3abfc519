@NullMarked
package io.heshi.table.text;

import org.jspecify.annotations.NullMarked;
