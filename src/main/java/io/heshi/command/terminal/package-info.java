/** What a terminal is written with: tables whose columns stand below one another, and nothing that acts on it. */
@NullMarked
package io.heshi.command.terminal;

import org.jspecify.annotations.NullMarked;
