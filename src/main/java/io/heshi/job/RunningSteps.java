package io.heshi.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/**
 * Knows the steps that run now and why steps failed. Stopping goes through {@code setTerminateOnly} on the live executions, because
 * {@code JobOperator.stop} races with their own updates and may leave an execution that can never be restarted.
 */
final class RunningSteps implements StepExecutionListener {
    private final Set<StepExecution> running = ConcurrentHashMap.newKeySet();
    private final List<Throwable> failures = new ArrayList<>();
    private volatile boolean stopping;

    @Override
    public void beforeStep(StepExecution execution) {
        running.add(execution);
        if (stopping) {
            execution.setTerminateOnly();
        }
    }

    @Override
    public ExitStatus afterStep(StepExecution execution) {
        running.remove(execution);
        synchronized (failures) {
            failures.addAll(execution.getFailureExceptions());
        }
        return execution.getExitStatus();
    }

    void stop() {
        stopping = true;
        running.forEach(StepExecution::setTerminateOnly);
    }

    boolean stopping() {
        return stopping;
    }

    List<Throwable> failures() {
        synchronized (failures) {
            return List.copyOf(failures);
        }
    }
}
