/** Where staff say something of persons while nobody runs. */
@NullMarked
package io.heshi.job.desk;

import org.jspecify.annotations.NullMarked;
