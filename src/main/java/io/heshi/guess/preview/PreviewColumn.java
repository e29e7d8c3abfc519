package io.heshi.guess.preview;

import io.heshi.gate.FileFigures;
import io.heshi.gate.LastTime;
import java.util.List;
import java.util.Optional;

/**
 * What the claims of the file say in one column that it has.
 *
 * @param examples some of what stood in faulty cells, as it stood there: personal data
 * @param last the same column in the last complete run, if that had it and the file is laid beside it
 */
public record PreviewColumn(
        FileFigures.Column figures, long claims, List<String> examples, Optional<LastTime.Column> last) {
    public PreviewColumn {
        examples = List.copyOf(examples);
    }

    public String field() {
        return figures.field();
    }

    /** The share of claims in which nothing stood. */
    public String empty() {
        return Percent.of(claims - figures.filled() - figures.unread(), claims);
    }

    /** The same share in the last complete run, or nothing. */
    public String emptyLastTime() {
        return last.map(column -> Percent.of(column.claims() - column.filled() - column.unread(), column.claims()))
                .orElse("");
    }

    /** Of the cells with something in them, the share that cannot be read or is damaged. */
    public String faulty() {
        return Percent.of(figures.unread() + figures.damaged(), figures.filled() + figures.unread());
    }

    /** Of the values, the share of words that no code table has. */
    public String unknown() {
        return Percent.of(figures.unknown(), figures.filled());
    }
}
