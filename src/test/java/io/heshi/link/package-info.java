@NullMarked
package io.heshi.link;

import org.jspecify.annotations.NullMarked;
