/** What the establishment office keeps, fitted round the people. */
@NullMarked
package io.heshi.city.office;

import org.jspecify.annotations.NullMarked;
