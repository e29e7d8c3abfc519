@NullMarked
package io.heshi.definition.read;

import org.jspecify.annotations.NullMarked;
