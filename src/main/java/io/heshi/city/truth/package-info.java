/** What a reconciliation must find. */
@NullMarked
package io.heshi.city.truth;

import org.jspecify.annotations.NullMarked;
