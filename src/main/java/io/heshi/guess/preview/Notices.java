package io.heshi.guess.preview;

import io.heshi.catalogue.Label;
import java.util.List;
import java.util.Optional;

/**
 * What a run would stop at or tell, as far as one file shows it.
 *
 * @param columns those that the file has, in the order of the source
 * @param told a line each, what holds a run first
 * @param repeated how many claims say word for word what one before them says
 * @param beside how many claims there are beside those of the last complete run, if the file is laid beside it
 */
public record Notices(List<PreviewColumn> columns, List<Label> told, long repeated, Optional<Label> beside) {
    public Notices {
        columns = List.copyOf(columns);
        told = List.copyOf(told);
    }
}
