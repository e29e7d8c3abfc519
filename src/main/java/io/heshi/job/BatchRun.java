package io.heshi.job;

import io.heshi.store.Run;
import io.heshi.store.sql.Sql;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobInstanceAlreadyCompleteException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.dao.DataAccessException;

/** Starts or restarts the Batch job for one attempt, and waits for its end. Only the holder of the run lock may call this. */
final class BatchRun {
    private final DataSource dataSource;
    private final Clock clock;

    BatchRun(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param failures why it is not complete, as far as anything said so
     */
    record Result(boolean complete, List<Throwable> failures) {
        Result {
            failures = List.copyOf(failures);
        }
    }

    Result execute(RunContext context, RunningSteps steps) {
        List<Throwable> failures = new ArrayList<>();
        boolean complete = false;
        try (ConfigurableApplicationContext application = application(context, steps)) {
            JobOperator operator = application.getBean(JobOperator.class);
            new Sql(dataSource).statement("job/10-recover").update();
            forgetTraces();
            JobExecution execution = operator.start(application.getBean(Job.class), parameters(context.run()));
            complete = execution.getStatus() == BatchStatus.COMPLETED;
            failures.addAll(steps.failures());
            if (failures.isEmpty()) {
                failures.addAll(execution.getAllFailureExceptions());
            }
        } catch (JobInstanceAlreadyCompleteException e) {
            complete = true;
        } catch (JobExecutionException | RuntimeException e) {
            failures.add(e);
        }
        forgetTraces();
        return new Result(complete, failures);
    }

    private void forgetTraces() {
        try {
            new Sql(dataSource).statement("job/11-forget-traces").update();
        } catch (DataAccessException databaseIsGone) {
            // The next start does it.
            return;
        }
    }

    private ConfigurableApplicationContext application(RunContext context, RunningSteps steps) {
        ApplicationContextInitializer<GenericApplicationContext> beans = application -> {
            application.registerBean(DataSource.class, () -> dataSource, bean -> bean.setDestroyMethodName(""));
            application.registerBean(RunContext.class, () -> context);
            application.registerBean(RunningSteps.class, () -> steps);
            application.registerBean(Clock.class, () -> clock);
        };
        return new SpringApplicationBuilder(ReconciliationJob.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .initializers(beans)
                .run();
    }

    private static JobParameters parameters(Run run) {
        return new JobParametersBuilder()
                .addString("job", run.job())
                .addLocalDate("businessDate", run.businessDate())
                .addLong("attempt", (long) run.attempt())
                .toJobParameters();
    }
}
