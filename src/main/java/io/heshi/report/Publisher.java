package io.heshi.report;

import io.heshi.definition.Definitions;
import io.heshi.definition.Job;
import io.heshi.definition.Report;
import io.heshi.definition.Rule;
import io.heshi.definition.Source;
import io.heshi.report.facts.AnalysisReader;
import io.heshi.report.facts.IntakeFacts;
import io.heshi.report.facts.IntakeReader;
import io.heshi.report.facts.PrintableFigures;
import io.heshi.report.facts.RunFacts;
import io.heshi.report.facts.RunSummary;
import io.heshi.report.page.PageReport;
import io.heshi.report.record.Environment;
import io.heshi.report.record.RunRecord;
import io.heshi.report.tables.AnalysisProfile;
import io.heshi.report.tables.PayrollProfile;
import io.heshi.report.tables.PayrollTables;
import io.heshi.report.tables.ReportProfile;
import io.heshi.report.tables.ReportTable;
import io.heshi.report.tables.VerificationTable;
import io.heshi.report.words.Messages;
import io.heshi.report.words.Wording;
import io.heshi.report.workbook.WorkbookReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Writes the reports of a settled run: {@code workbook.xlsx}, {@code index.html}, {@code exceptions.csv} and {@code run.json}.
 *
 * <p>The first three depend on nothing but the facts, so the same facts give the same bytes. What belongs to one execution (line
 * numbers, checksums, times, attempt) stands in {@code run.json} only.
 */
public final class Publisher {

    private final DataSource dataSource;
    private final Environment surroundings;

    public Publisher(DataSource dataSource, Environment surroundings) {
        this.dataSource = dataSource;
        this.surroundings = surroundings;
    }

    /** A publisher that asks the database and the virtual machine what they are. */
    public Publisher(DataSource dataSource) {
        this(dataSource, Environment.of(dataSource));
    }

    /**
     * Writes all reports of a run. Files are made in a hidden folder beside {@code folder} and then moved into it one by one, each
     * whole; {@code run.json} comes last.
     *
     * @param folder where the reports go; made if absent, files of the same names are replaced
     * @return the files, in the order in which they were put in place
     * @throws IllegalArgumentException when the run, or a rule or source of the job, is not known
     * @throws IllegalStateException when a finding of the run has no exception yet
     * @throws UncheckedIOException when a file cannot be written; no half file is left in {@code folder}
     */
    public List<Path> publish(long runId, Job job, Definitions definitions, Path folder) {
        return write(runId, job, definitions, folder, true);
    }

    /**
     * Writes {@code run.json} alone, for when the run has ended and its last times are known.
     *
     * @return the file
     */
    public Path publishRecord(long runId, Job job, Definitions definitions, Path folder) {
        return write(runId, job, definitions, folder, false).get(0);
    }

    private List<Path> write(long runId, Job job, Definitions definitions, Path folder, boolean all) {
        requireKnown(job, definitions);
        try (Connection connection = dataSource.getConnection();
                Staging staging = new Staging(folder)) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                RunFacts facts = new RunFacts(connection, runId);
                Messages messages = Messages.load();
                Wording wording = new Wording(job, definitions, messages);
                if (all) {
                    RunSummary summary = facts.summary();
                    IntakeFacts intake = new IntakeReader(facts).read();
                    PrintableFigures vouched = new PrintableFigures(job, definitions);
                    ReportProfile further = further(job, facts, vouched, wording, messages);
                    new WorkbookReport(facts, summary, intake, further, vouched, wording, messages)
                            .write(staging.file("workbook.xlsx"));
                    new PageReport(facts, summary, intake, further, vouched, wording, messages)
                            .write(staging.file("index.html"));
                    new ExceptionsCsv(facts, wording, messages).write(staging.file("exceptions.csv"));
                }
                new RunRecord(facts, job, surroundings).write(staging.file("run.json"));
                return staging.putInPlace();
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read run " + runId, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReportProfile further(
            Job job, RunFacts facts, PrintableFigures vouched, Wording wording, Messages messages) {
        if (job.report() == Report.PAYROLL) {
            return new PayrollProfile(new PayrollTables(facts, wording), messages);
        }
        List<Supplier<ReportTable>> first = job.report() == Report.YEAR_END
                ? List.of(() -> VerificationTable.of(facts, wording, messages))
                : List.of();
        return new AnalysisProfile(new AnalysisReader(facts, job.settings()).read(), first, vouched, wording, messages);
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
