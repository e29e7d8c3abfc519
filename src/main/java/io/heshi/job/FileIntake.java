package io.heshi.job;

import io.heshi.intake.cleanse.Outcome;
import io.heshi.intake.load.ClaimWriter;
import io.heshi.intake.load.CleansedRowReader;
import io.heshi.intake.load.FileLoadListener;
import io.heshi.intake.load.FileTally;
import io.heshi.intake.load.IntakeFile;
import io.heshi.intake.load.LoadedFiles;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.listener.ChunkListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.transaction.PlatformTransactionManager;

/** Takes in one file: a chunk step that is made for the file which the partition names. */
final class FileIntake implements Step {
    static final String NAME = "intake:file";
    private static final int CHUNK = 10_000;

    private final JobRepository repository;
    private final PlatformTransactionManager transactionManager;
    private final DataSource dataSource;
    private final RunContext context;
    private final FilesOfRun files;
    private final RunningSteps runningSteps;
    private final AtomicLong rows = new AtomicLong();

    FileIntake(
            JobRepository repository,
            PlatformTransactionManager transactionManager,
            DataSource dataSource,
            RunContext context,
            FilesOfRun files,
            RunningSteps runningSteps) {
        this.repository = repository;
        this.transactionManager = transactionManager;
        this.dataSource = dataSource;
        this.context = context;
        this.files = files;
        this.runningSteps = runningSteps;
    }

    @Override
    public String getName() {
        return NAME;
    }

    /** A file whose claims a server crash has swept away is taken in again, although its step was complete. */
    @Override
    public boolean isAllowStartIfComplete() {
        return true;
    }

    @Override
    public void execute(StepExecution execution) throws JobInterruptedException {
        IntakeFile file = files.file(number(execution.getStepName()));
        FileTally tally = new FileTally(file);
        new StepBuilder(execution.getStepName(), repository)
                .<Outcome, Outcome>chunk(CHUNK)
                .transactionManager(transactionManager)
                .reader(new CleansedRowReader(file, context.definitions().codes(), tally))
                .writer(new ClaimWriter(dataSource, file, tally))
                // Listeners hear the end in reverse, so this one hears last and learns why the books did not close.
                .listener(runningSteps)
                .listener(new FileLoadListener(file, tally, new LoadedFiles(dataSource), transactionManager))
                .listener(new RowCount())
                .build()
                .execute(execution);
    }

    /** The context could tell it too, but is stored a moment after the step, and may be missing when a process died between. */
    private static int number(String stepName) {
        return Integer.parseInt(stepName.substring(stepName.lastIndexOf(':') + 1));
    }

    private final class RowCount implements ChunkListener<Outcome, Outcome> {
        @Override
        public void afterChunk(Chunk<Outcome> chunk) {
            context.progress().advanced("intake", rows.addAndGet(chunk.size()));
        }
    }
}
