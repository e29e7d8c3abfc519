package io.heshi.report;

import io.heshi.catalogue.Texts;
import io.heshi.definition.Definitions;
import io.heshi.definition.Job;
import io.heshi.definition.Report;
import io.heshi.ledger.LetterNumber;
import io.heshi.ledger.Letters;
import io.heshi.ledger.PackFacts;
import io.heshi.ledger.PackSecret;
import io.heshi.ledger.Packs;
import io.heshi.report.document.DocumentRun;
import io.heshi.report.document.Selection;
import io.heshi.report.document.UnitChoice;
import io.heshi.report.facts.AskedRow;
import io.heshi.report.facts.FindingRow;
import io.heshi.report.facts.RunFacts;
import io.heshi.report.letter.LetterReport;
import io.heshi.report.tables.ReportContent;
import io.heshi.report.tables.ReportTable;
import io.heshi.report.tables.VerificationTable;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * Writes the packs of a complete run: of every unit that has something to answer a workbook, below the folder of its department, and a letter
 * to every unit that has something to put right. The same questions and orders give the same bytes. What somebody has written into is put aside, never replaced.
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
     * @param letters how many of them have a letter
     * @param aside what somebody has written into, under its new name
     */
    public record Made(long packs, long exceptions, long letters, List<Path> files, List<Path> aside) {
        public Made {
            files = List.copyOf(files);
            aside = List.copyOf(aside);
        }
    }

    /**
     * Registers packs and letters and writes them. They are registered before any file is in its place: a key or a number that went out is
     * always known.
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
                Letters ordered = Letters.begin(connection);
                RunFacts facts = RunFacts.openWithAllAnswers(connection, run.runId(), Runnable::run);
                Wording wording = new Wording(job, definitions, Texts.load("report", job.language()));
                Texts texts = Texts.load("letter", job.language());
                ReportContent content = ReportContent.read(facts, job, definitions, wording);
                UnitChoice units = UnitChoice.of(connection, run.runId(), selection);
                PackReport report = new PackReport(content, verifications(job, content));
                LetterReport letter = new LetterReport(wording, texts, run.businessDate());
                AtomicLong exceptions = new AtomicLong();
                AskedRow.each(facts, row -> {
                    if (units.has(row.unitKey())) {
                        asked.ask(asked(row, report));
                        UnitLetters.ordered(row)
                                .ifPresent(line -> ordered.order(row.unitKey(), row.unit(), letter.printed(line)));
                        exceptions.incrementAndGet();
                    }
                });
                Instant at = clock.instant();
                PackKeys keys = new PackKeys(asked.register(run.runId(), at), secret);
                Map<Long, LetterNumber> numbers = ordered.register(run.runId(), run.businessDate(), at);
                PackFile packs = new PackFile(staging, password.map(Locked::new));
                PackNames names = new PackNames(units, wording.messages(), run.businessDate());
                PackFolders folders = new PackFolders(
                        staging,
                        packs,
                        report,
                        new UnitLetters(packs, letter, names, texts, numbers),
                        wording,
                        names,
                        keys,
                        run.runId(),
                        selection.unit().isEmpty());
                AskedRow.each(facts, row -> {
                    if (units.has(row.unitKey())) {
                        folders.add(row);
                    }
                });
                folders.finish();
                connection.commit();
                List<Path> files = keys.ids().isEmpty() ? List.of() : staging.putInPlace(packs::asMade);
                return new Made(keys.ids().size(), exceptions.get(), numbers.size(), files, staging.aside());
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
                row.unit(),
                finding.number(),
                row.seq(),
                row.fingerprint(),
                PackFacts.checksum(report.facts(finding)));
    }

    /** What units verify at the end of the year. */
    private static Map<Long, ReportTable<?>> verifications(Job job, ReportContent content) {
        return job.report() == Report.YEAR_END
                ? VerificationTable.ofUnits(content.facts(), content.wording())
                : Map.of();
    }

    private interface Rollback extends AutoCloseable {
        @Override
        void close() throws SQLException;
    }
}
