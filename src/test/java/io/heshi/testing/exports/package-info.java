/** Writers of files as departments export them, one a format. Rows are lists of texts, an empty text is a blank cell. */
@NullMarked
package io.heshi.testing.exports;

import org.jspecify.annotations.NullMarked;
