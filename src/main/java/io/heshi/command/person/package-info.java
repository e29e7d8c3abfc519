/** How persons are named on the command line, and what is told of verdicts about them. */
@NullMarked
package io.heshi.command.person;

import org.jspecify.annotations.NullMarked;
