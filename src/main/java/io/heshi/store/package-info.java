/**
 * PostgreSQL, embedded or given: opening it, migrations, COPY, the lock of a run and the partitions of a run.
 *
 * <p>Knows nothing of claims, rules or findings.
 */
@NullMarked
package io.heshi.store;

import org.jspecify.annotations.NullMarked;
