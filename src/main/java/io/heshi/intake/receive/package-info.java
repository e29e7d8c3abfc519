/** Finds the exports of a night, keeps a copy of each and enters them in the run's manifest. */
@NullMarked
package io.heshi.intake.receive;

import org.jspecify.annotations.NullMarked;
