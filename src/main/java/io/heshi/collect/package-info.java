/** Takes back what units and staff have written into packs: reads any sheet of any office program, judges every row, and hands them to the ledger. */
@NullMarked
package io.heshi.collect;

import org.jspecify.annotations.NullMarked;
