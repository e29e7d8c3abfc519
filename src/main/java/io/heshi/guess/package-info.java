/** Drafts the definition of a source from a file never seen before: by the words of its header and by what its columns hold. */
@NullMarked
package io.heshi.guess;

import org.jspecify.annotations.NullMarked;
