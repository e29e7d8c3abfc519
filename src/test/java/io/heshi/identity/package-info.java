@NullMarked
package io.heshi.identity;

import org.jspecify.annotations.NullMarked;
