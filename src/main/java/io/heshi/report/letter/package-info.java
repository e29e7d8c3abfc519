/** 整改通知书: the letter in which a unit is told what it has to put right, and by when. */
@NullMarked
package io.heshi.report.letter;

import org.jspecify.annotations.NullMarked;
