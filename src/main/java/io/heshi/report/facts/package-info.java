/** What PostgreSQL holds of one run, as the reports need it: findings, sums, figures of units, what became of lines. */
@NullMarked
package io.heshi.report.facts;

import org.jspecify.annotations.NullMarked;
