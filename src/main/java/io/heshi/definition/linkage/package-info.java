/** What {@code linkage/} says: which columns speak for two records being of one person, and how. */
@NullMarked
package io.heshi.definition.linkage;

import org.jspecify.annotations.NullMarked;
