@NullMarked
package io.heshi.command;

import org.jspecify.annotations.NullMarked;
