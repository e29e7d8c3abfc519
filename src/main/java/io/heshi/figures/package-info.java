/** What is counted of a run: places, pools, posts, structure, retirements. */
@NullMarked
package io.heshi.figures;

import org.jspecify.annotations.NullMarked;
