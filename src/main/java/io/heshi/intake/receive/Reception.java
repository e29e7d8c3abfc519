package io.heshi.intake.receive;

import io.heshi.catalogue.Catalogue;
import io.heshi.catalogue.ClaimKind;
import io.heshi.catalogue.Texts;
import io.heshi.definition.Origin;
import io.heshi.definition.Source;
import io.heshi.intake.receive.SecondCopies.SecondCopy;
import io.heshi.store.Partitions;
import io.heshi.store.Run;
import io.heshi.store.sql.Sql;
import io.heshi.table.FileLocation;
import io.heshi.table.UnreadableFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The station that finds, checksums and archives the exports, enters them in the manifest and makes room for their claims.
 * Only the holder of the run lock may use it.
 */
public final class Reception {
    private static final Texts TEXTS = Texts.load("receive");

    private final JdbcTemplate jdbc;
    private final Sql sql;
    private final Archive archive;
    private final QueryExport queries;
    private final Clock clock;

    public Reception(DataSource dataSource, ReceptionSettings places, Clock clock) {
        this.jdbc = new JdbcTemplate(dataSource);
        sql = new Sql(dataSource);
        this.archive = new Archive(places.archive());
        this.queries = new QueryExport(places.drivers(), places.environment());
        this.clock = clock;
    }

    /**
     * Must be called in a transaction.
     *
     * @param sources sources of the job in its order
     * @return number of files received; an archive counts by its entries
     * @throws MissingExport if a required source has no file
     * @throws UnreadableFile if a file cannot be opened, is still being written or is a bad archive, or a query gives no rows
     */
    public int receive(Run run, Inbox inbox, List<Source> sources) {
        List<InboxFile> files = inbox.find(sources);
        List<String> notes = new ArrayList<>(inbox.notes(sources));
        try {
            archive.sweep();
            new ArrivedFiles(clock).require(files);
        } catch (IOException e) {
            throw new UncheckedIOException("收件失败 / cannot receive", e);
        }
        List<Received> received = new ArrayList<>();
        files.forEach(file -> received.addAll(receive(file, notes)));
        sources.forEach(source -> query(run, source, notes).ifPresent(received::add));
        List<SecondCopy> copies = SecondCopies.among(received, sources);
        copies.forEach(copy -> notes.add(told(copy)));
        received.removeAll(copies.stream().map(SecondCopy::file).toList());
        enter(run, sources, files, received, copies, notes);
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            makePartitions(connection, run, sources);
            return true;
        });
        return received.size();
    }

    /** What was met when the run received its files and did not stop it, each in Chinese and English. */
    public static List<String> notes(DataSource dataSource, long runId) {
        return new Sql(dataSource)
                .ofRun("receive/60-notes", runId)
                .query(String.class)
                .list();
    }

    private List<Received> receive(InboxFile file, List<String> notes) {
        try {
            Archive.Copy copy = archive.keep(out -> {
                try (InputStream in = Files.newInputStream(file.path(), LinkOption.NOFOLLOW_LINKS)) {
                    in.transferTo(out);
                }
                ArrivedFiles.require(file);
            });
            if (!ZipContainer.isArchive(copy.path(), file.name())) {
                return List.of(new Received(file.source(), file.name(), copy, file.modified()));
            }
            ZipExport zip = new ZipExport(archive, ZipLimits.DEFAULT);
            List<Received> received = zip.unpack(copy.path(), file.name()).stream()
                    .map(part -> new Received(file.source(), part.name(), part.copy(), file.modified()))
                    .toList();
            if (!zip.passedOver().isEmpty()) {
                ListedNames names = ListedNames.of(zip.passedOver());
                notes.add(
                        "压缩包 %1$s 中的目录和系统、临时文件未读取: %2$s / folders and files of systems and programs in the archive %1$s were not read: %3$s"
                                .formatted(file.name(), names.zh(), names.en()));
            }
            return received;
        } catch (NoSuchFileException e) {
            throw file.path().toString().equals(e.getFile()) ? ArrivedFiles.gone(file) : unkept(file.name(), e);
        } catch (FileSystemException e) {
            throw file.path().toString().equals(e.getFile()) ? unopened(file) : unkept(file.name(), e);
        } catch (IOException e) {
            throw unkept(file.name(), e);
        }
    }

    private Optional<Received> query(Run run, Source source, List<String> notes) {
        if (!(source.origin() instanceof Origin.Query query)) {
            return Optional.empty();
        }
        String name = QueryExport.fileName(source);
        try {
            Archive.Copy copy = archive.keep(out -> queries.write(name, query, run.businessDate(), out));
            return Optional.of(new Received(source.name(), name, copy, clock.instant()));
        } catch (UnreadableFile unreadable) {
            if (query.required()) {
                throw unreadable;
            }
            notes.add(String.valueOf(unreadable.getMessage()));
            return Optional.empty();
        } catch (IOException e) {
            throw unkept(name, e);
        }
    }

    private void enter(
            Run run,
            List<Source> sources,
            List<InboxFile> files,
            List<Received> received,
            List<SecondCopy> copies,
            List<String> notes) {
        sql.ofRun("receive/10-clear", run.id()).update();
        for (int i = 0; i < sources.size(); i++) {
            Source source = sources.get(i);
            boolean present = received.stream().anyMatch(file -> file.source().equals(source.name()));
            sql.ofRun("receive/20-source", run.id())
                    .param("source", source.name())
                    .param("kind", source.claims().code())
                    .param("position", i + 1)
                    .param("state", present ? "received" : "absent")
                    .update();
        }
        for (int i = 0; i < received.size(); i++) {
            Received file = received.get(i);
            sql.ofRun("receive/30-source-file", run.id())
                    .param("file_id", i + 1)
                    .param("source", file.source())
                    .param("file_name", file.name())
                    .param("archived_path", archive.nameOf(file.copy()))
                    .param("sha256", file.copy().sha256())
                    .param("bytes", file.copy().bytes())
                    .param("modified_at", Timestamp.from(file.modified()))
                    .update();
        }
        for (SecondCopy copy : copies) {
            sql.ofRun("receive/35-second-copy", run.id())
                    .param("source", copy.file().source())
                    .param("file_name", copy.file().name())
                    .param("same_as", copy.sameAs())
                    .update();
        }
        for (InboxFile file : files) {
            sql.ofRun("receive/40-received-file", run.id())
                    .param("source", file.source())
                    .param("file_name", file.name())
                    .param("bytes", file.bytes())
                    .param("modified_at", Timestamp.from(file.modified()))
                    .update();
        }
        for (int i = 0; i < notes.size(); i++) {
            sql.ofRun("receive/50-note", run.id())
                    .param("position", i + 1)
                    .param("note", notes.get(i))
                    .update();
        }
    }

    private static String told(SecondCopy copy) {
        return TEXTS.of(
                        "second_copy",
                        Map.of(
                                "source", copy.file().source(),
                                "file", copy.file().name(),
                                "same", copy.sameAs()))
                .both();
    }

    private static UnreadableFile unopened(InboxFile file) {
        return new UnreadableFile(
                new FileLocation(file.name(), "", 0),
                "文件无法打开。请检查文件权限，或等传送完毕。",
                "the file cannot be opened. Check its permissions, or wait until it has arrived.");
    }

    private static UncheckedIOException unkept(String name, IOException e) {
        return new UncheckedIOException("文件无法存档 / cannot archive the file: " + name, e);
    }

    private static void makePartitions(Connection connection, Run run, List<Source> sources) throws SQLException {
        Partitions.createForRun(
                connection,
                "claim_person",
                run.id(),
                sources.stream()
                        .filter(source -> source.claims() == ClaimKind.PERSON)
                        .map(Source::name)
                        .toList());
        for (ClaimKind kind : Catalogue.kinds()) {
            if (kind != ClaimKind.PERSON) {
                Partitions.createForRun(connection, kind.table(), run.id());
            }
        }
        Partitions.createForRun(connection, "finding", run.id());
    }
}
