/** Text files with delimiters, and the encodings of text. */
@NullMarked
package io.heshi.table.text;

import org.jspecify.annotations.NullMarked;
