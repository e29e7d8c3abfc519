package io.heshi.job;

import io.heshi.collect.InboxReturns;
import io.heshi.definition.linkage.Linkage;
import io.heshi.examine.Examination;
import io.heshi.figures.Counting;
import io.heshi.gate.GateReading;
import io.heshi.gate.Gates;
import io.heshi.gate.LateGates;
import io.heshi.identity.Identification;
import io.heshi.intake.receive.Inbox;
import io.heshi.intake.receive.Reception;
import io.heshi.ledger.Brake;
import io.heshi.ledger.Flood;
import io.heshi.ledger.Settlement;
import io.heshi.report.Publisher;
import io.heshi.store.Run;
import io.heshi.store.sql.CompactClaims;
import io.heshi.store.sql.Sql;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * (returns →) receive → intake → gates → identify → count → examine → settle → publish. Every step but the first may start again although it was
 * complete: it then finds its work done and intact, or does it again because a crash of the server has emptied an UNLOGGED table.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    BatchJdbcAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
class ReconciliationJob {
    static final String NAME = "reconciliation";

    private final JobRepository repository;
    private final PlatformTransactionManager transactionManager;
    private final DataSource dataSource;
    private final RunContext context;
    private final RunningSteps runningSteps;
    private final StationResults results;
    private final StepTimings timings;
    private final Clock clock;

    ReconciliationJob(
            JobRepository repository,
            PlatformTransactionManager transactionManager,
            DataSource dataSource,
            RunContext context,
            RunningSteps runningSteps,
            Clock clock) {
        this.repository = repository;
        this.transactionManager = transactionManager;
        this.dataSource = dataSource;
        this.context = context;
        this.runningSteps = runningSteps;
        this.clock = clock;
        this.results = new StationResults(dataSource);
        this.timings = new StepTimings(context.run(), new Sql(dataSource), clock, context.progress());
    }

    @Bean
    Job reconciliation(TaskExecutor intakeThreads) {
        JobBuilder job = new JobBuilder(NAME, repository);
        SimpleJobBuilder first = context.places()
                .inbox()
                .returned()
                .map(folder -> job.start(returns(folder)).next(receive()))
                .orElseGet(() -> job.start(receive()));
        return first.next(intake(intakeThreads))
                .next(gates())
                .next(identify())
                .next(count())
                .next(examine())
                .next(settle())
                .next(publish())
                .build();
    }

    /** As many files at a time as there are processors: reading is bound by them. */
    @Bean
    ThreadPoolTaskExecutor intakeThreads() {
        ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
        threads.setCorePoolSize(Math.min(8, Math.max(2, Runtime.getRuntime().availableProcessors())));
        threads.setThreadNamePrefix("intake-");
        return threads;
    }

    /** Only of a night to whose exports something was laid that came back. What was applied before is unchanged when it is read again. */
    private Step returns(Path folder) {
        return station("returns", true, () -> {
            InboxReturns.Taken taken = new InboxReturns(
                            dataSource, context.places().data(), clock)
                    .take(folder, context.places().reports().resolve(Inbox.RETURNS));
            Sql sql = new Sql(dataSource);
            sql.ofRun("job/68-forget-return-notes", context.run().id()).update();
            for (int i = 0; i < taken.notes().size(); i++) {
                sql.ofRun("job/69-return-note", context.run().id())
                        .param("position", i - taken.notes().size())
                        .param("note", taken.notes().get(i).both())
                        .update();
            }
            return taken.rows();
        });
    }

    private Step receive() {
        return station(
                "receive",
                false,
                () -> new Reception(dataSource, context.places().reception(), clock)
                        .receive(context.run(), context.places().inbox(), context.sources()));
    }

    private Step intake(TaskExecutor threads) {
        FilesOfRun files = new FilesOfRun(dataSource, context);
        return new StepBuilder("intake", repository)
                .partitioner(FileIntake.NAME, files)
                .step(new FileIntake(repository, transactionManager, dataSource, context, files, runningSteps))
                .taskExecutor(threads)
                .gridSize(1)
                .allowStartIfComplete(true)
                .listener(runningSteps)
                .listener(timings)
                .build();
    }

    /** The readings are kept even when a gate is closed, so they have a transaction of their own. */
    private Step gates() {
        return station("gates", true, () -> {
            List<GateReading> held = inTransaction(
                    () -> new Gates(dataSource, clock).pass(context.run(), context.sources(), context.releases()));
            if (!held.isEmpty()) {
                throw Gates.closed(held);
            }
            return 0;
        });
    }

    private Step identify() {
        List<String> relations = new ArrayList<>(List.of("extra_claim", "repeated_person", "run_place_change"));
        context.personSources()
                .forEach(source ->
                        relations.add(CompactClaims.table(context.run().id(), source)));
        return once(
                "identify",
                relations,
                () -> new Identification(dataSource)
                        .identify(
                                context.run(),
                                context.personSources(),
                                context.job().settings(),
                                context.definitions().linkage(Linkage.OF_PERSONS)));
    }

    private Step count() {
        return once("count", List.of("run_unit_source", "run_unit_quota"), () -> {
            new LastNight(dataSource, context).restore();
            return new Counting(dataSource)
                    .count(context.run(), context.personSources(), context.job().settings());
        });
    }

    private Step examine() {
        return once("examine", List.of("finding", "finding_line"), () -> {
            new LastNight(dataSource, context).restore();
            return new Examination(dataSource).examine(context.run(), context.job(), context.definitions());
        });
    }

    private Step settle() {
        return station("settle", true, () -> {
            Settlement.Settled settled = new Settlement(dataSource, clock)
                    .settle(
                            context.run(),
                            Brake.of(context.job().settings()),
                            context.job().settings().getOrDefault("correction_runs", 3));
            List<GateReading> held = inTransaction(() -> new LateGates(dataSource, clock)
                    .pass(context.run(), context.sources(), readings(settled.floods()), context.releases()));
            if (!held.isEmpty()) {
                // Takes back what was settled: the ledger is as it was.
                throw Gates.closed(held);
            }
            return settled.findings();
        });
    }

    private static List<GateReading> readings(List<Flood> floods) {
        return floods.stream()
                .map(flood -> new GateReading(
                        flood.rule(),
                        flood.clears() ? "clears" : "opens",
                        "",
                        Optional.of(BigDecimal.valueOf(flood.usual())),
                        BigDecimal.valueOf(flood.changed()),
                        BigDecimal.valueOf(flood.allowed()),
                        true,
                        List.of()))
                .toList();
    }

    private Step publish() {
        return station("publish", true, () -> {
            Publisher.Published published = new Publisher(
                            dataSource, context.places().access())
                    .publish(
                            context.run().id(),
                            context.job(),
                            context.definitions(),
                            context.places().reports());
            new RunHistory(dataSource).keep(context.run(), published.counts());
            // Last: dropping old claims locks the tables of claims, which the reports read on a connection of their
            // own.
            new Retention(dataSource).apply(context.run(), context.job().keepClaims());
            return published.files().size();
        });
    }

    /** A station whose work is not done again while what it left in these relations is all there. */
    private Step once(String name, List<String> relations, Work work) {
        Run run = context.run();
        return station(name, true, () -> {
            if (results.intact(run, name)) {
                return 0;
            }
            long rows = work.run();
            results.note(run, name, relations);
            return rows;
        });
    }

    private <T> T inTransaction(Supplier<T> work) {
        TransactionTemplate transaction = new TransactionTemplate(transactionManager);
        transaction.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        T result = transaction.execute(status -> work.get());
        if (result == null) {
            throw new IllegalStateException("a station gave no result");
        }
        return result;
    }

    private Step station(String name, boolean again, Work work) {
        return new StepBuilder(name, repository)
                .tasklet(
                        (contribution, chunk) -> {
                            contribution.incrementWriteCount(work.run());
                            return RepeatStatus.FINISHED;
                        },
                        transactionManager)
                .allowStartIfComplete(again)
                .listener(runningSteps)
                .listener(timings)
                .build();
    }

    /** The work of a station; gives the rows it dealt with. */
    private interface Work {
        long run();
    }
}
