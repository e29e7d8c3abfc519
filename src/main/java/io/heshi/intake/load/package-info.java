/** Claims into the database: the reader, processor, writer and listener of one Spring Batch step a file. */
@NullMarked
package io.heshi.intake.load;

import org.jspecify.annotations.NullMarked;
