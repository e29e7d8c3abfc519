package io.heshi.catalogue.cases;

import io.heshi.catalogue.Label;
import java.util.List;
import java.util.Set;

/**
 * A value that sources give of the same thing, and in which they may differ.
 *
 * @param field what it is called: a column of claims, or a word of its own
 * @param label what staff call it
 * @param value the column of a source that is compared
 * @param asked columns of the case by which rules ask for it, besides those of the sources
 * @param byId the column that says it by the ID number, or empty text
 * @param inPost whether only claims in post speak of it
 * @param leads sources whose change alone may be news
 * @param absent sources that have everybody, so that whom one does not have is told too
 */
public record Difference(
        String field,
        Label label,
        String value,
        List<String> asked,
        String byId,
        boolean inPost,
        Set<String> leads,
        Set<String> absent) {}
