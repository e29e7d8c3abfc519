/** The command line: one class a subcommand; it prints, never decides. */
@NullMarked
package io.heshi.command;

import org.jspecify.annotations.NullMarked;
