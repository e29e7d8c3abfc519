package io.heshi.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/**
 * Knows the steps that run now and why steps failed. Stopping goes through {@code setTerminateOnly} on the live executions, because
 * {@code JobOperator.stop} races with their own updates and may leave an execution that can never be restarted.
 */
final class RunningSteps implements StepExecutionListener {
    private final BooleanSupplier lockHeld;
    private final Map<StepExecution, Thread> running = new ConcurrentHashMap<>();
    private final List<Throwable> failures = new ArrayList<>();
    private volatile boolean stopping;
    private volatile boolean lockLost;

    /** @param lockHeld whether the run still has its lock, asked before each step */
    RunningSteps(BooleanSupplier lockHeld) {
        this.lockHeld = lockHeld;
    }

    @Override
    public void beforeStep(StepExecution execution) {
        running.put(execution, Thread.currentThread());
        if (!lockHeld.getAsBoolean()) {
            loseLock();
        }
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
        running.keySet().forEach(StepExecution::setTerminateOnly);
    }

    /** Stops too, and in the midst of writing a file: whoever has the lock now writes the same ones. */
    void loseLock() {
        lockLost = true;
        stop();
        running.values().forEach(Thread::interrupt);
    }

    boolean lockLost() {
        return lockLost;
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
