package io.heshi.guess.preview;

import io.heshi.catalogue.Label;
import java.util.List;

/**
 * What a run would stop at or tell, as far as one file shows it.
 *
 * @param columns those that the file has, in the order of the source
 * @param told a line each, what holds a run first
 */
public record Notices(List<PreviewColumn> columns, List<Label> told) {
    public Notices {
        columns = List.copyOf(columns);
        told = List.copyOf(told);
    }
}
