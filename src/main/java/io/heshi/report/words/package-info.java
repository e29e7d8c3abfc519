/** What staff read: fixed texts in two languages, and the words for codes, evidence and reasons. */
@NullMarked
package io.heshi.report.words;

import org.jspecify.annotations.NullMarked;
