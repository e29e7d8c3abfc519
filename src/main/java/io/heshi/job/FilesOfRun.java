package io.heshi.job;

import io.heshi.definition.Source;
import io.heshi.intake.load.IntakeFile;
import io.heshi.intake.load.LoadedFiles;
import io.heshi.store.sql.Sql;
import io.heshi.table.FileLocation;
import io.heshi.table.UnreadableFile;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** One partition for each file of the manifest that is not, or no longer, loaded; its name is the number of the file. */
final class FilesOfRun implements Partitioner {
    private final Sql sql;
    private final RunContext context;
    private final LoadedFiles loaded;
    private final StationResults results;

    FilesOfRun(DataSource dataSource, RunContext context) {
        this.sql = new Sql(dataSource);
        this.context = context;
        this.loaded = new LoadedFiles(dataSource);
        this.results = new StationResults(dataSource);
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        Map<String, ExecutionContext> partitions = new HashMap<>();
        for (IntakeFile file : files()) {
            if (!loaded.intact(file)) {
                requireKept(file);
                partitions.put(Integer.toString(file.fileId()), new ExecutionContext());
            }
        }
        if (!partitions.isEmpty()) {
            results.forget(context.run());
        }
        return partitions;
    }

    /** Somebody has cleared the archive away, or moved the database without it. */
    private static void requireKept(IntakeFile file) {
        if (!Files.isRegularFile(file.path())) {
            throw new UnreadableFile(
                    new FileLocation(file.fileName(), "", 0),
                    "存档中没有这个文件（%s）。请把数据目录的 archive 恢复原处，或改动收件目录中的文件后重新运行。".formatted(file.path()),
                    "the archive has no copy of it (%s). Put the folder archive of the data folder back, or run again with a changed inbox."
                            .formatted(file.path()));
        }
    }

    IntakeFile file(int id) {
        return files().stream().filter(file -> file.fileId() == id).findFirst().orElseThrow();
    }

    private List<IntakeFile> files() {
        return sql.ofRun("job/50-files", context.run().id())
                .query((row, n) -> new IntakeFile(
                        context.run().id(),
                        context.run().businessDate(),
                        row.getInt("file_id"),
                        source(row.getString("source")),
                        context.places().reception().archive().resolve(row.getString("archived_path")),
                        row.getString("file_name")))
                .list();
    }

    private Source source(String name) {
        return context.sources().stream()
                .filter(source -> source.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("source " + name + " is not of this job"));
    }
}
