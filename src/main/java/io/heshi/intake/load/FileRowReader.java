package io.heshi.intake.load;

import io.heshi.definition.CodeTable;
import io.heshi.intake.layout.LaidRow;
import io.heshi.intake.layout.LaidRows;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads a file from its start, also after a restart: {@link FileLoadListener} has deleted what an earlier attempt left, so
 * there is no position to save (docs/decisions/031).
 */
public final class FileRowReader implements ItemStreamReader<LaidRow> {
    private final IntakeFile file;
    private final Map<String, CodeTable> codes;
    private final FileTally tally;
    private @Nullable LaidRows rows;

    /** @param codes code tables by name */
    public FileRowReader(IntakeFile file, Map<String, CodeTable> codes, FileTally tally) {
        this.file = file;
        this.codes = Map.copyOf(codes);
        this.tally = tally;
    }

    /** @throws io.heshi.table.UnreadableFile if the file cannot be taken in; its message is for staff */
    @Override
    public void open(ExecutionContext executionContext) {
        try {
            LaidRows opened = LaidRows.open(file.path(), file.fileName(), file.source(), codes);
            rows = opened;
            tally.opened(opened.format(), opened.encoding().orElse(""));
        } catch (IOException e) {
            throw new ItemStreamException("cannot open " + file.fileName(), e);
        }
    }

    /** @throws io.heshi.table.UnreadableFile if the file cannot be taken in from here on */
    @Override
    public @Nullable LaidRow read() {
        if (rows == null) {
            throw new IllegalStateException("read before open: " + file.fileName());
        }
        LaidRow row = rows.next().orElse(null);
        if (row != null) {
            tally.read(row);
        }
        return row;
    }

    @Override
    public void close() {
        if (rows != null) {
            rows.close();
            rows = null;
        }
    }
}
