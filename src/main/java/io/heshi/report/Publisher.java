package io.heshi.report;

import io.heshi.catalogue.Texts;
import io.heshi.definition.Definitions;
import io.heshi.definition.Job;
import io.heshi.definition.Rule;
import io.heshi.definition.Source;
import io.heshi.report.facts.RunFacts;
import io.heshi.report.page.PageReport;
import io.heshi.report.record.Environment;
import io.heshi.report.record.RunRecord;
import io.heshi.report.tables.ReportContent;
import io.heshi.report.words.Wording;
import io.heshi.report.workbook.DataReport;
import io.heshi.report.workbook.WorkbookReport;
import io.heshi.store.OwnFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;

/**
 * Writes the reports of a settled run: {@code workbook.xlsx}, {@code data.xlsx}, {@code index.html}, {@code exceptions.csv} and
 * {@code run.json}.
 *
 * <p>The first four depend on nothing but the facts, so the same facts give the same bytes. What belongs to one execution (line
 * numbers, checksums, times, attempt) stands in {@code run.json} only.
 */
public final class Publisher {
    /** One beside the workbook, and one that reads ahead for each. */
    private static final int THREADS = 3;

    private final DataSource dataSource;
    private final Environment environment;
    private final OwnFiles access;

    public Publisher(DataSource dataSource, Environment environment, OwnFiles access) {
        this.dataSource = dataSource;
        this.environment = environment;
        this.access = access;
    }

    /**
     * A publisher that asks the database and the virtual machine what they are.
     *
     * @param access who may read the reports
     */
    public Publisher(DataSource dataSource, OwnFiles access) {
        this(dataSource, Environment.of(dataSource), access);
    }

    /**
     * Writes all reports of a run but its record, side by side. Files are made in a hidden folder beside {@code folder} and then moved into
     * it one by one, each whole.
     *
     * @param folder where the reports go; made if absent, files of the same names are replaced, but for workbooks that somebody has filled
     *     in: they are kept under another name
     * @throws IllegalArgumentException when the run, or a rule or source of the job, is not known
     * @throws IllegalStateException when a finding of the run has no exception yet
     * @throws UncheckedIOException when a file cannot be written; no half file is left in {@code folder}
     */
    public Published publish(long runId, Job job, Definitions definitions, Path folder) {
        requireKnown(job, definitions);
        Map<String, Long> counts = new TreeMap<>();
        List<Path> files = write(runId, folder, RunFacts::open, (facts, staging, threads) -> {
            Wording wording = new Wording(job, definitions, Texts.load("report", job.language()));
            ReportContent content = ReportContent.read(facts, job, definitions, wording);
            counts.putAll(content.summary().counts());
            Path workbook = staging.file("workbook.xlsx");
            Path data = staging.file("data.xlsx");
            Path page = staging.file("index.html");
            Path list = staging.file("exceptions.csv");
            // The workbook takes about as long as the other two together.
            CompletableFuture<Void> beside = CompletableFuture.runAsync(
                    unchecked(() -> {
                        new ExceptionsCsv(content).write(list);
                        new PageReport(content).write(page);
                        new DataReport(content).write(data);
                    }),
                    threads);
            try {
                new WorkbookReport(content).write(workbook);
            } finally {
                join(beside);
            }
        });
        return new Published(files, counts);
    }

    /**
     * What was published.
     *
     * @param files in the order in which they were put in place
     * @param counts what the reports say of exceptions: {@code open, high, pending, new, reopened, cleared}
     */
    public record Published(List<Path> files, Map<String, Long> counts) {
        public Published {
            files = List.copyOf(files);
            counts = Map.copyOf(counts);
        }
    }

    /**
     * Writes {@code run.json}, the record of a run. To be called when the run has ended and its last times are known.
     *
     * @return the file
     */
    public Path publishRecord(long runId, Job job, Definitions definitions, Path folder) {
        return write(
                        runId,
                        folder,
                        RunFacts::openFound,
                        (facts, staging, threads) -> new RunRecord(
                                        facts, job, definitions, environment, FilledIn.notes(folder))
                                .write(staging.file("run.json")))
                .get(0);
    }

    private List<Path> write(long runId, Path folder, Opening opening, Writing writing) {
        try (Connection connection = dataSource.getConnection();
                Staging staging = new Staging(folder, access)) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            ExecutorService threads = Executors.newFixedThreadPool(THREADS);
            try (Rollback rollback = connection::rollback) {
                writing.write(opening.open(connection, runId, threads), staging, threads);
                return staging.putInPlace();
            } finally {
                threads.shutdown();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read run " + runId, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Opening {
        RunFacts open(Connection connection, long runId, Executor threads);
    }

    private interface Writing {
        void write(RunFacts facts, Staging staging, Executor threads) throws IOException;
    }

    private interface Rollback extends AutoCloseable {
        @Override
        void close() throws SQLException;
    }

    private interface FileWork {
        void run() throws IOException;
    }

    private static Runnable unchecked(FileWork work) {
        return () -> {
            try {
                work.run();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /** What went wrong there is thrown here as it is. */
    private static void join(CompletableFuture<Void> work) {
        try {
            work.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private static void requireKnown(Job job, Definitions definitions) {
        for (String source : job.sources()) {
            Source known = definitions.sources().get(source);
            if (known == null) {
                throw new IllegalArgumentException("job " + job.name() + " names the unknown source " + source);
            }
        }
        for (String rule : job.rules()) {
            Rule known = definitions.rules().get(rule);
            if (known == null) {
                throw new IllegalArgumentException("job " + job.name() + " names the unknown rule " + rule);
            }
        }
    }
}
