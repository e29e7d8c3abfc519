package io.heshi.job;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/** Makes ready for a restart what a crash left behind. Only the holder of the run lock may do this: nothing runs beside it. */
final class Recovery {
    private final JobRepository repository;
    private final JobOperator operator;

    Recovery(JobRepository repository, JobOperator operator) {
        this.repository = repository;
        this.operator = operator;
    }

    void recover(JobParameters parameters) {
        for (JobExecution left : repository.findRunningJobExecutions(ReconciliationJob.NAME)) {
            operator.recover(left);
        }
        JobExecution last = repository.getLastJobExecution(ReconciliationJob.NAME, parameters);
        if (last != null) {
            decide(last);
        }
    }

    /**
     * A commit that the server did not answer leaves a step, and its job, unknown to Spring Batch, which then refuses ever to restart
     * them. Each step of ours finds out by itself what is done, so it may be begun again.
     */
    private void decide(JobExecution execution) {
        for (StepExecution step : execution.getStepExecutions()) {
            if (step.getStatus() == BatchStatus.UNKNOWN) {
                step.setStatus(BatchStatus.FAILED);
                repository.update(step);
            }
        }
        if (execution.getStatus() == BatchStatus.UNKNOWN) {
            execution.setStatus(BatchStatus.FAILED);
            repository.update(execution);
        }
    }
}
