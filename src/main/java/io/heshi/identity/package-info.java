/** Tells which person and which unit every claim is about, and sets aside what a source says twice. */
@NullMarked
package io.heshi.identity;

import org.jspecify.annotations.NullMarked;
