/**
 * Statements that stand in files below {@code resources/sql}, a folder a station, and the views of one run that they are written over.
 */
@NullMarked
package io.heshi.store.sql;

import org.jspecify.annotations.NullMarked;
