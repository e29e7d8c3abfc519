/**
 * A synthetic city: the nightly exports of its departments with planted discrepancies, and the full list of what a
 * reconciliation of them must find.
 */
@NullMarked
package io.heshi.city;

import org.jspecify.annotations.NullMarked;
