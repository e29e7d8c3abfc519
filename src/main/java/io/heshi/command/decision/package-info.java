/** How decisions are named on the command line, and what is told of them. */
@NullMarked
package io.heshi.command.decision;

import org.jspecify.annotations.NullMarked;
