package io.heshi.intake.cleanse.column;

import io.heshi.definition.CodeTable;
import io.heshi.definition.Source;
import io.heshi.vocabulary.date.DateForm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How the columns of one file write dates and numbers where a single cell leaves it open. The first cell that asks has the file
 * read once more, from its beginning to its end, so that the answer does not depend on the order of rows; most files are never
 * asked. Of one thread.
 */
public final class ColumnForms {
    private final Supplier<FoundForms> search;
    private final Map<String, Long> notes = new TreeMap<>();
    private @Nullable FoundForms found;

    private ColumnForms(Supplier<FoundForms> search) {
        this.search = search;
    }

    /**
     * Of a file.
     *
     * @param fileName the name that messages show
     * @param codes code tables by name
     */
    public static ColumnForms of(Path file, String fileName, Source source, Map<String, CodeTable> codes) {
        return new ColumnForms(() -> {
            try {
                return FormSearch.search(file, fileName, source, codes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private FoundForms found() {
        if (found == null) {
            found = search.get();
        }
        return found;
    }

    /** How a column writes dates. */
    public DateForm dates(String field) {
        return found().dates().getOrDefault(field, DateForm.UNKNOWN);
    }

    /** Whether the column of ID numbers keeps more digits of a number than a binary fraction does. */
    public boolean keepsAllDigits() {
        return found().keepsAllDigits();
    }

    /** A cell was read in a way to be told of its column. */
    public void note(String field, String code) {
        notes.merge(field + '\t' + code, 1L, Long::sum);
    }

    /** How cells were read, by column. */
    public List<ColumnNote> notes() {
        return notes.entrySet().stream()
                .map(entry -> {
                    String[] parts = entry.getKey().split("\t", -1);
                    return new ColumnNote(parts[0], parts[1], entry.getValue());
                })
                .toList();
    }
}
