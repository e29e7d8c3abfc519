/** What the terminal shows of a file that nothing is loaded of: its rows and counts, and what its columns may hold. */
@NullMarked
package io.heshi.command.preview;

import org.jspecify.annotations.NullMarked;
