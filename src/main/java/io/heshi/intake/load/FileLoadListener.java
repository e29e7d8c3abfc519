package io.heshi.intake.load;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens and closes the books of one file: before the step, what an earlier attempt left is deleted; after it, every row must be
 * accounted for and every claim be in its table, or the step fails.
 */
public final class FileLoadListener implements StepExecutionListener {
    private final IntakeFile file;
    private final FileTally tally;
    private final LoadedFiles files;
    private final TransactionTemplate transaction;

    public FileLoadListener(
            IntakeFile file, FileTally tally, LoadedFiles files, PlatformTransactionManager transactionManager) {
        this.file = file;
        this.tally = tally;
        this.files = files;
        transaction = new TransactionTemplate(transactionManager);
    }

    @Override
    public void beforeStep(StepExecution stepExecution) {
        transaction.executeWithoutResult(status -> files.clear(file));
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution stepExecution) {
        if (stepExecution.getStatus() != BatchStatus.COMPLETED) {
            return null;
        }
        try {
            transaction.executeWithoutResult(status -> close());
            return null;
        } catch (RuntimeException failure) {
            // Spring Batch only logs what a listener throws here; the step would count as complete.
            stepExecution.setStatus(BatchStatus.FAILED);
            stepExecution.addFailureException(failure);
            return ExitStatus.FAILED.addExitDescription(failure);
        }
    }

    private void close() {
        if (!tally.tiesOut()) {
            throw new FileNotTiedOut(file.fileName() + "：读到 " + tally.lines() + " 行，去向合计不等 / " + tally.lines()
                    + " rows were read, but not each became exactly one thing");
        }
        files.finishBooks(file, tally);
        LoadedFiles.Stored stored = files.stored(file);
        requireEqual("claims", tally.claims(), stored.claims());
        requireEqual("rejects", tally.rejects(), stored.rejects());
        requireEqual("lines", tally.lines(), stored.lines());
        files.record(file, tally);
    }

    private void requireEqual(String what, long counted, long stored) {
        if (counted != stored) {
            throw new FileNotTiedOut(file.fileName() + "：应存 " + counted + " 条，实存 " + stored + " 条 / " + counted + " "
                    + what + " were counted, but " + stored + " are stored");
        }
    }
}
