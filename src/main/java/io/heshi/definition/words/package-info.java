/** What codes, numbers and other values of a case are called, as the definitions of an office say. */
@NullMarked
package io.heshi.definition.words;

import org.jspecify.annotations.NullMarked;
