package io.heshi.job;

import io.heshi.definition.Source;
import io.heshi.intake.load.IntakeFile;
import io.heshi.intake.load.LoadedFiles;
import io.heshi.store.StationResults;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** One partition for each file of the manifest that is not, or no longer, loaded; its name is the number of the file. */
final class FilesOfRun implements Partitioner {
    private final JdbcTemplate jdbc;
    private final RunContext context;
    private final LoadedFiles loaded;
    private final StationResults results;

    FilesOfRun(DataSource dataSource, RunContext context) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.context = context;
        this.loaded = new LoadedFiles(dataSource);
        this.results = new StationResults(dataSource);
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        Map<String, ExecutionContext> partitions = new HashMap<>();
        for (int id : jdbc.queryForList(
                "select file_id from source_file where run_id = ? order by file_id",
                Integer.class,
                context.run().id())) {
            if (!loaded.intact(file(id))) {
                partitions.put(Integer.toString(id), new ExecutionContext());
            }
        }
        if (!partitions.isEmpty()) {
            results.forget(context.run());
        }
        return partitions;
    }

    IntakeFile file(int id) {
        List<IntakeFile> files = jdbc.query(
                "select source, archived_path, file_name from source_file where run_id = ? and file_id = ?",
                (row, n) -> new IntakeFile(
                        context.run().id(),
                        context.run().businessDate(),
                        id,
                        source(row.getString(1)),
                        Path.of(row.getString(2)),
                        row.getString(3)),
                context.run().id(),
                id);
        return files.get(0);
    }

    private Source source(String name) {
        return context.sources().stream()
                .filter(source -> source.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("source " + name + " is not of this job"));
    }
}
