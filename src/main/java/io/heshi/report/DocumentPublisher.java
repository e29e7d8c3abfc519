package io.heshi.report;

import io.heshi.catalogue.Label;
import io.heshi.definition.Definitions;
import io.heshi.definition.Job;
import io.heshi.report.document.DocumentKind;
import io.heshi.report.document.DocumentRun;
import io.heshi.report.document.Documents;
import io.heshi.report.document.Selection;
import io.heshi.report.document.Templates;
import io.heshi.report.facts.RunFacts;
import io.heshi.store.OwnFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Writes the office's documents of a complete run. The same run gives the same bytes. A file in the folder that somebody has written into is
 * put aside, never replaced.
 */
public final class DocumentPublisher {
    private final DataSource dataSource;
    private final OwnFiles access;

    /** @param access who may read the documents */
    public DocumentPublisher(DataSource dataSource, OwnFiles access) {
        this.dataSource = dataSource;
        this.access = access;
    }

    /**
     * @param files in the order in which they were put in place
     * @param aside what somebody has written into, under its new name
     * @param notes what was left out and why
     */
    public record Made(List<Path> files, List<Path> aside, List<Label> notes) {
        public Made {
            files = List.copyOf(files);
            aside = List.copyOf(aside);
            notes = List.copyOf(notes);
        }
    }

    /**
     * Writes the documents of these kinds.
     *
     * @param folder where they go; made if absent
     * @throws Selection.NothingChosen when there is nothing of the name that was asked for
     * @throws UncheckedIOException when a file cannot be written; no half file is left in {@code folder}
     */
    public Made publish(
            DocumentRun run,
            Job job,
            Definitions definitions,
            Templates templates,
            Selection selection,
            Collection<DocumentKind> kinds,
            Path folder) {
        try (Connection connection = dataSource.getConnection();
                Staging staging = new Staging(folder, access)) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (Rollback rollback = connection::rollback) {
                RunFacts facts = RunFacts.open(connection, run.runId(), Runnable::run);
                Documents documents =
                        new Documents(connection, run.runId(), facts, job, definitions, templates, selection);
                Map<String, Path> made = new LinkedHashMap<>();
                documents.write(kinds, name -> place(name, made, staging));
                if (made.isEmpty()) {
                    return new Made(List.of(), List.of(), documents.notes());
                }
                List<Path> files = staging.putInPlace();
                return new Made(files, staging.aside(), documents.notes());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read run " + run.runId(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Rollback extends AutoCloseable {
        @Override
        void close() throws SQLException;
    }

    /** No two files are called alike, also where a system does not tell capitals from small letters. */
    private static Path place(String name, Map<String, Path> made, Staging staging) {
        String free = name;
        for (int i = 2; made.containsKey(free.toLowerCase(Locale.ROOT)); i++) {
            free = name.replaceFirst("(\\.[^.]*)$", "_" + i + "$1");
        }
        Path file = staging.file(free);
        made.put(free.toLowerCase(Locale.ROOT), file);
        return file;
    }
}
