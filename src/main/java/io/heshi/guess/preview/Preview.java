package io.heshi.guess.preview;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What intake would make of a file, as far as it was read.
 *
 * @param format short word for the file's format
 * @param encoding charset of a text file
 * @param rows those shown, in the order of the file
 * @param classes how many lines are of each class; of data, {@link PreviewClass#CLAIM} and {@link PreviewClass#REJECT}
 * @param claims how many claims: more than lines where a line says several things
 * @param rejects how many lines were rejected, by reason and field ({@code bad_number approved})
 * @param faults how many values are faulty without costing the claim, by fault and field
 * @param notes how many values were read as their whole column tells, by note and field ({@code month_first birth_date})
 * @param notices what a run would stop at or tell
 * @param lines how many lines were read
 * @param whole whether these are all
 */
public record Preview(
        String format,
        Optional<String> encoding,
        List<PreviewSheet> sheets,
        List<PreviewRow> rows,
        Map<PreviewClass, Long> classes,
        long claims,
        Map<String, Long> rejects,
        Map<String, Long> faults,
        Map<String, Long> notes,
        Notices notices,
        long lines,
        boolean whole) {}
