@NullMarked
package io.heshi.ledger;

import org.jspecify.annotations.NullMarked;
