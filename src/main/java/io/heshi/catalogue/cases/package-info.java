/** What a case of every scope consists of, read from {@code catalogue/cases/}: its columns, and the SQL that lays its relations side by side. */
@NullMarked
package io.heshi.catalogue.cases;

import org.jspecify.annotations.NullMarked;
