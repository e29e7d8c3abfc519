/** What {@code jobs/} says: sources, rules, codes and jobs as records, read from YAML and CSV and checked with file and line. */
@NullMarked
package io.heshi.definition;

import org.jspecify.annotations.NullMarked;
