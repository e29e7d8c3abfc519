/** What a claim, a case and a figure consist of. */
@NullMarked
package io.heshi.catalogue;

import org.jspecify.annotations.NullMarked;
