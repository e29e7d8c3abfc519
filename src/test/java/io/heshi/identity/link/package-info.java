@NullMarked
package io.heshi.identity.link;

import org.jspecify.annotations.NullMarked;
