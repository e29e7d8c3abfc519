@NullMarked
package io.heshi.store;

import org.jspecify.annotations.NullMarked;
