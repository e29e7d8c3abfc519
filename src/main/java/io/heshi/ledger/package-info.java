/** The life of an exception across runs: found, cleared, found again; what staff decided about it. */
@NullMarked
package io.heshi.ledger;

import org.jspecify.annotations.NullMarked;
