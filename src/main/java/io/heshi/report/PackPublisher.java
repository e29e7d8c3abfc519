package io.heshi.report;

import io.heshi.catalogue.Texts;
import io.heshi.definition.Definitions;
import io.heshi.definition.Job;
import io.heshi.ledger.PackFacts;
import io.heshi.ledger.PackSecret;
import io.heshi.ledger.Packs;
import io.heshi.report.document.DocumentRun;
import io.heshi.report.document.Selection;
import io.heshi.report.document.UnitChoice;
import io.heshi.report.facts.AskedRow;
import io.heshi.report.facts.FindingRow;
import io.heshi.report.facts.RunFacts;
import io.heshi.report.tables.ReportContent;
import io.heshi.report.words.Wording;
import io.heshi.report.workbook.Locked;
import io.heshi.report.workbook.PackReport;
import io.heshi.store.OwnFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * Writes the packs of a complete run: of every unit that has something to answer a workbook, below the folder of its department. The same
 * questions give the same bytes. What somebody has written into is put aside, never replaced.
 */
public final class PackPublisher {
    private final DataSource dataSource;
    private final OwnFiles access;
    private final Clock clock;

    /** @param access who may read the packs */
    public PackPublisher(DataSource dataSource, OwnFiles access, Clock clock) {
        this.dataSource = dataSource;
        this.access = access;
        this.clock = clock;
    }

    /**
     * @param packs how many units are asked
     * @param exceptions how many they are asked about
     * @param aside what somebody has written into, under its new name
     */
    public record Made(long packs, long exceptions, List<Path> files, List<Path> aside) {
        public Made {
            files = List.copyOf(files);
            aside = List.copyOf(aside);
        }
    }

    /**
     * Registers the packs and writes them. They are registered before any file is in its place: a key that went out is always known.
     *
     * @param password that opens them; without it they are not encrypted
     * @param folder where they go; made if absent
     * @throws Selection.NothingChosen when there is nothing of the name that was asked for
     * @throws UncheckedIOException when a file cannot be written; no half file is left in {@code folder}
     */
    public Made publish(
            DocumentRun run,
            Job job,
            Definitions definitions,
            Selection selection,
            Optional<String> password,
            Path folder) {
        PackSecret secret = PackSecret.of(dataSource);
        try (Connection connection = dataSource.getConnection();
                Staging staging = new Staging(folder, access)) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (Rollback rollback = connection::rollback) {
                Packs asked = Packs.begin(connection);
                RunFacts facts = RunFacts.open(connection, run.runId(), Runnable::run);
                Wording wording = new Wording(job, definitions, Texts.load("report", job.language()));
                ReportContent content = ReportContent.read(facts, job, definitions, wording);
                UnitChoice units = UnitChoice.of(connection, run.runId(), selection);
                PackReport report = new PackReport(content);
                AtomicLong exceptions = new AtomicLong();
                AskedRow.each(facts, row -> {
                    if (units.has(row.unitKey())) {
                        asked.ask(asked(row, report));
                        exceptions.incrementAndGet();
                    }
                });
                Map<Long, Long> ids = asked.register(run.runId(), clock.instant());
                PackFile packs = new PackFile(staging, password.map(Locked::new));
                PackFolders folders = new PackFolders(
                        staging,
                        packs,
                        report,
                        content,
                        run,
                        units,
                        ids,
                        secret,
                        selection.unit().isEmpty());
                AskedRow.each(facts, row -> {
                    if (units.has(row.unitKey())) {
                        folders.add(row);
                    }
                });
                folders.finish();
                connection.commit();
                List<Path> files = ids.isEmpty() ? List.of() : staging.putInPlace(packs::asMade);
                return new Made(ids.size(), exceptions.get(), files, staging.aside());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot make packs of run " + run.runId(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Packs.Asked asked(AskedRow row, PackReport report) {
        FindingRow finding = row.finding();
        return new Packs.Asked(
                row.unitKey(),
                finding.unit().isEmpty() ? finding.unitCode() : finding.unit(),
                finding.number(),
                row.seq(),
                row.fingerprint(),
                PackFacts.checksum(report.facts(finding)));
    }

    private interface Rollback extends AutoCloseable {
        @Override
        void close() throws SQLException;
    }
}
