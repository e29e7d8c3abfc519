/**
 * What the machine and staff say of persons: that two keys are one person, that they are not, that one number has two holders. Said here,
 * applied by the next run that begins.
 */
@NullMarked
package io.heshi.identity.verdict;

import org.jspecify.annotations.NullMarked;
