/** Rows as claims: what a row is, and its cells in canonical form. Pure; knows neither files nor the database. */
@NullMarked
package io.heshi.intake.cleanse;

import org.jspecify.annotations.NullMarked;
