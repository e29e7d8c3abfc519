/** Which records are of one person: weights learnt without labels, candidates by blocks, one to one a source. */
@NullMarked
package io.heshi.identity.link;

import org.jspecify.annotations.NullMarked;
