/**
 * Text as files bring it, made clean before anything reads a meaning into it: blanks, lookalike characters, radicals,
 * private-use characters, punctuation.
 */
@NullMarked
package io.heshi.vocabulary.text;

import org.jspecify.annotations.NullMarked;
