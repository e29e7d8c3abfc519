package io.heshi.intake.load;

import io.heshi.definition.CodeTable;
import io.heshi.intake.cleanse.Cleanser;
import io.heshi.intake.cleanse.Outcome;
import io.heshi.intake.cleanse.column.ColumnForms;
import io.heshi.intake.layout.MappedRow;
import io.heshi.intake.layout.MappedRows;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads a file from its start, also after a restart ({@link FileLoadListener} has deleted what an earlier attempt left, so there is no
 * position to save: docs/decisions/031), cleanses each row, and counts what became of it.
 *
 * <p>A processor of its own would cleanse a whole chunk after all of it was read: thousands of rows would wait on the heap, out of the
 * processor's cache.
 */
public final class CleansedRowReader implements ItemStreamReader<Outcome> {
    private final IntakeFile file;
    private final Map<String, CodeTable> codes;
    private final FileTally tally;
    private final ColumnForms forms;
    private final Cleanser cleanser;
    private @Nullable MappedRows rows;

    /** @param codes code tables by name */
    public CleansedRowReader(IntakeFile file, Map<String, CodeTable> codes, FileTally tally) {
        this.file = file;
        this.codes = Map.copyOf(codes);
        this.tally = tally;
        forms = ColumnForms.of(file.path(), file.fileName(), file.source(), codes);
        cleanser = new Cleanser(file.source(), codes, forms);
    }

    /** @throws io.heshi.table.UnreadableFile if the file cannot be taken in; its message is for staff */
    @Override
    public void open(ExecutionContext executionContext) {
        try {
            MappedRows opened = MappedRows.open(file.path(), file.fileName(), file.source(), codes);
            rows = opened;
            tally.opened(opened.format(), opened.encoding().orElse(""));
        } catch (IOException e) {
            throw new ItemStreamException("cannot open " + file.fileName(), e);
        }
    }

    /**
     * What became of the next row. Nothing is filtered: every row is noted in the books.
     *
     * @throws io.heshi.table.UnreadableFile if the file cannot be taken in from here on
     */
    @Override
    public @Nullable Outcome read() {
        if (rows == null) {
            throw new IllegalStateException("read before open: " + file.fileName());
        }
        MappedRow row = rows.next().orElse(null);
        if (row == null) {
            tally.refusal(file.fileName()).ifPresent(refusal -> {
                throw refusal;
            });
            tally.note(forms.notes());
            return null;
        }
        Outcome outcome = cleanser.cleanse(row);
        tally.count(row, outcome, cleanser.takeTotalChecks());
        return outcome;
    }

    @Override
    public void close() {
        if (rows != null) {
            rows.close();
            rows = null;
        }
    }
}
