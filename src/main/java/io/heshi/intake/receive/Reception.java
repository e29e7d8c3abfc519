package io.heshi.intake.receive;

import io.heshi.definition.Source;
import io.heshi.intake.read.Spot;
import io.heshi.intake.read.UnreadableFile;
import io.heshi.store.Partitions;
import io.heshi.store.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** The station that finds, checksums and archives the exports, enters them in the manifest and makes room for their claims. */
public final class Reception {
    private final JdbcTemplate jdbc;
    private final Archive archive;

    /** @param archiveFolder where copies are kept, readable by the owner only */
    public Reception(DataSource dataSource, Path archiveFolder) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.archive = new Archive(archiveFolder);
    }

    /**
     * Must be called in a transaction.
     *
     * @param sources sources of the job in its order
     * @return number of files received
     * @throws MissingExport if a required source has no file
     * @throws UnreadableFile if a file cannot be opened
     */
    public int receive(Run run, Inbox inbox, List<Source> sources) {
        List<InboxFile> files = inbox.find(sources);
        jdbc.update("delete from source_file where run_id = ?", run.id());
        jdbc.update("delete from run_source where run_id = ?", run.id());
        for (int i = 0; i < sources.size(); i++) {
            Source source = sources.get(i);
            boolean present = files.stream().anyMatch(file -> file.source().equals(source.name()));
            jdbc.update(
                    "insert into run_source (run_id, source, kind, position, state) values (?, ?, ?, ?, ?)",
                    run.id(),
                    source.name(),
                    source.claims().code(),
                    i + 1,
                    present ? "received" : "absent");
        }
        IntStream.range(0, files.size()).forEach(i -> enter(run, i + 1, files.get(i)));
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            makePartitions(connection, run, sources);
            return true;
        });
        return files.size();
    }

    private void enter(Run run, int fileId, InboxFile file) {
        try {
            Archive.Copy copy = archive.keep(file.path());
            jdbc.update(
                    """
                    insert into source_file (run_id, file_id, source, file_name, archived_path, sha256, bytes, modified_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?)""",
                    run.id(),
                    fileId,
                    file.source(),
                    file.name(),
                    copy.path().toString(),
                    copy.sha256(),
                    copy.bytes(),
                    Timestamp.from(file.modified()));
        } catch (FileSystemException e) {
            if (file.path().toString().equals(e.getFile())) {
                throw new UnreadableFile(
                        new Spot(file.name(), "", 0),
                        "文件无法打开。请检查文件权限，或等传送完毕。",
                        "the file cannot be opened. Check its permissions, or wait until it has arrived.");
            }
            throw new UncheckedIOException("文件无法存档 / cannot archive the file: " + file.name(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("文件无法存档 / cannot archive the file: " + file.name(), e);
        }
    }

    private static void makePartitions(Connection connection, Run run, List<Source> sources) throws SQLException {
        Partitions.createForRun(
                connection,
                "claim_person",
                run.id(),
                sources.stream()
                        .filter(source -> source.claims().table().equals("claim_person"))
                        .map(Source::name)
                        .toList());
        for (String parent : List.of("claim_unit", "claim_quota", "finding")) {
            Partitions.createForRun(connection, parent, run.id());
        }
    }
}
