package io.heshi.intake.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.catalogue.ClaimKind;
import io.heshi.definition.CodeTable;
import io.heshi.definition.Source;
import io.heshi.intake.TestFiles;
import io.heshi.intake.TestSources;
import io.heshi.intake.cleanse.Outcome;
import io.heshi.store.Partitions;
import io.heshi.table.UnreadableFile;
import io.heshi.testing.TestDatabase;
import io.heshi.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

class FileLoadTest {
    private static final long RUN = 7;
    private static final String HEADER = "身份证号,姓名,单位代码,单位名称,应发工资,公务员登记";
    private static final String FIRST = "11010519491231002X,甲甲,0101,云州市财政局,5000.5,是";
    private static final String SECOND = "440524188001010014,\"乙\\\t\n乙\",0101,云州市财政局,,否";

    @TempDir
    Path folder;

    private final TestDatabase database = TestPostgres.fresh();
    private final DataSource dataSource = database.dataSource();
    private final JdbcClient jdbc = JdbcClient.create(dataSource);
    private final LoadedFiles files = new LoadedFiles(dataSource);

    @BeforeEach
    void a_run_has_its_partitions() throws SQLException {
        jdbc.sql(
                        "insert into run (run_id, job, business_date, attempt, status, definition_hash, grace_start, started_at)"
                                + " values (?, 'nightly', date '2026-01-31', 1, 'running', '', date '2026-01-20', now())")
                .param(RUN)
                .update();
        try (Connection connection = dataSource.getConnection()) {
            Partitions.createForRun(connection, ClaimKind.PERSON.table(), RUN, List.of("finance"));
            Partitions.createForRun(connection, ClaimKind.UNIT.table(), RUN);
            Partitions.createForRun(connection, ClaimKind.QUOTA.table(), RUN);
        }
    }

    @AfterEach
    void the_database_goes() {
        database.close();
    }

    private IntakeFile file(int id, Source source, String... lines) throws IOException {
        Path path = TestFiles.text(folder, source.name() + id + ".csv", UTF_8, lines);
        jdbc.sql("insert into run_source (run_id, source, kind, position, state) values (?, ?, ?, 1, 'received')"
                        + " on conflict do nothing")
                .params(RUN, source.name(), source.claims().code())
                .update();
        jdbc.sql(
                        "insert into source_file (run_id, file_id, source, file_name, archived_path, sha256, bytes, modified_at)"
                                + " values (?, ?, ?, ?, '', '', 0, now())")
                .params(RUN, id, source.name(), path.getFileName().toString())
                .update();
        return new IntakeFile(
                RUN,
                LocalDate.of(2026, 1, 31),
                id,
                source,
                path,
                path.getFileName().toString());
    }

    private StepExecution load(IntakeFile file) throws Exception {
        return load(file, Map.of());
    }

    private StepExecution load(IntakeFile file, Map<String, CodeTable> codes) throws Exception {
        JdbcTransactionManager transactions = new JdbcTransactionManager(dataSource);
        ResourcelessJobRepository repository = new ResourcelessJobRepository();
        FileTally tally = new FileTally(file);
        Step step = new StepBuilder("load", repository)
                .<Outcome, Outcome>chunk(3)
                .transactionManager(transactions)
                .reader(new CleansedRowReader(file, codes, tally))
                .writer(new ClaimWriter(dataSource, file, tally))
                .listener(new FileLoadListener(file, tally, files, transactions))
                .build();
        JobInstance instance = repository.createJobInstance("job", new JobParameters());
        JobExecution job = repository.createJobExecution(instance, new JobParameters(), new ExecutionContext());
        StepExecution execution = repository.createStepExecution("load", job);
        step.execute(execution);
        return execution;
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    @Test
    void claims_rejects_mentions_and_the_manifest_are_written() throws Exception {
        IntakeFile file =
                file(1, TestSources.payroll(), "工资表", HEADER, FIRST, SECOND, ",,0101,云州市财政局,1,", "", "合计,,,,5000.5,");
        assertThat(load(file).getStatus()).isEqualTo(BatchStatus.COMPLETED);

        List<Map<String, Object>> claims =
                jdbc.sql("select * from claim_person order by line").query().listOfRows();
        assertThat(claims).hasSize(2);
        assertThat(claims.get(0))
                .containsEntry("run_id", RUN)
                .containsEntry("source", "finance")
                .containsEntry("file_id", 1)
                .containsEntry("sheet", "")
                .containsEntry("line", 3L)
                .containsEntry("person_key", 11010519491231002L)
                .containsEntry("id_fault", null)
                .containsEntry("civil_servant_registered", true)
                .containsEntry("birth_date", null);
        assertThat(claims.get(0).get("gross_pay")).hasToString("5000.50");
        assertThat(claims.get(1)).containsEntry("name", "乙\\\t\n乙").containsEntry("gross_pay", null);
        assertThat(jdbc.sql("select unit_code, m.name_key from unit_mention m join claim_person"
                                + " on unit_mention = mention where line = 4")
                        .query()
                        .singleRow())
                .containsEntry("unit_code", "0101")
                .containsEntry("name_key", "云州市财政局");
        assertThat(jdbc.sql("select sheet, line, reason, field, raw from reject")
                        .query()
                        .singleRow())
                .containsEntry("line", 6L)
                .containsEntry("reason", "no_identity")
                .containsEntry("raw", "\t\t0101\t云州市财政局\t1\t");
        assertThat(jdbc.sql(
                                "select format, encoding, loaded, lines, claims, rejects, blank, headers, titles, totals, notes"
                                        + " from source_file")
                        .query()
                        .singleRow())
                .containsEntry("format", "csv")
                .containsEntry("encoding", "UTF-8")
                .containsEntry("loaded", true)
                .containsEntry("lines", 7L)
                .containsEntry("claims", 2L)
                .containsEntry("rejects", 1L)
                .containsEntry("blank", 1L)
                .containsEntry("headers", 1L)
                .containsEntry("titles", 1L)
                .containsEntry("totals", 1L)
                .containsEntry("notes", 0L);
        assertThat(files.intact(file)).isTrue();
    }

    @Test
    void units_and_quotas_go_to_the_tables_of_the_run() throws Exception {
        IntakeFile units = file(1, TestSources.units(), "单位代码,单位名称,主管部门", "0101,云州市财政局,云州市政府");
        IntakeFile quotas = file(2, TestSources.quotas(), "单位代码,单位名称,编制类型,核定编制数", "0101,云州市财政局,行政编制,45");
        assertThat(load(units).getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(load(quotas).getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(jdbc.sql("select approved from claim_quota q join claim_unit u using (unit_mention)")
                        .query(Integer.class)
                        .single())
                .isEqualTo(45);
        assertThat(count("unit_mention")).isEqualTo(2);
    }

    @Test
    void loading_again_replaces_what_was_there_and_leaves_other_files_alone() throws Exception {
        IntakeFile first = file(1, TestSources.payroll(), HEADER, FIRST, ",,0101,云州市财政局,1,");
        IntakeFile second = file(2, TestSources.payroll(), HEADER, FIRST, SECOND);
        load(first);
        load(second);
        assertThat(load(first).getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(count("claim_person")).isEqualTo(3);
        assertThat(count("reject")).isEqualTo(1);
        assertThat(files.intact(second)).isTrue();
    }

    @Test
    void a_file_damaged_late_is_not_loaded_and_a_repaired_one_takes_its_place() throws Exception {
        String[] lines = new String[40];
        Arrays.fill(lines, FIRST);
        lines[0] = HEADER;
        lines[39] = "110105,\"甲甲,0101";
        IntakeFile file = file(1, TestSources.payroll(), lines);
        StepExecution failed = load(file);
        assertThat(failed.getStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(failed.getFailureExceptions())
                .first(InstanceOfAssertFactories.THROWABLE)
                .hasRootCauseInstanceOf(UnreadableFile.class);
        assertThat(count("claim_person")).isPositive();
        assertThat(files.intact(file)).isFalse();

        TestFiles.text(folder, "finance1.csv", UTF_8, HEADER, FIRST);
        assertThat(load(file).getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(count("claim_person")).isEqualTo(1);
    }

    @Test
    void claims_emptied_by_a_crash_of_the_server_are_noticed() throws Exception {
        IntakeFile file = file(1, TestSources.payroll(), HEADER, FIRST);
        load(file);
        jdbc.sql("truncate claim_person_r7_finance").update();
        assertThat(files.intact(file)).isFalse();
    }

    @Test
    void the_step_fails_when_claims_are_missing_from_the_table() throws Exception {
        IntakeFile file = file(1, TestSources.payroll(), HEADER, FIRST);
        jdbc.sql("create function lose() returns trigger language plpgsql as 'begin return null; end'")
                .update();
        jdbc.sql("create trigger lose before insert on claim_person_r7_finance for each row execute function lose()")
                .update();
        StepExecution execution = load(file);
        assertThat(execution.getStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(execution.getExitStatus().getExitDescription()).contains("1 claims were counted, but 0 are stored");
        assertThat(files.intact(file)).isFalse();
    }

    @Test
    void every_mention_is_kept_once() throws Exception {
        String[] lines = new String[301];
        lines[0] = HEADER;
        for (int i = 1; i <= 300; i++) {
            lines[i] = "11010519491231002X,甲甲," + i % 150 + ",云州市财政局,1,";
        }
        assertThat(load(file(1, TestSources.payroll(), lines)).getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(count("unit_mention")).isEqualTo(150);
    }

    @Test
    void every_line_is_booked_with_its_class_and_reason() throws Exception {
        IntakeFile file = file(
                1,
                TestSources.payroll(),
                "工资表，2026年1月",
                HEADER,
                FIRST,
                SECOND,
                ",,0101,云州市财政局,1,",
                "",
                "合计,,,,5000.5,",
                "制表人：某,,,,,");
        assertThat(load(file).getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(jdbc.sql(
                                "select concat_ws(' ', from_line, to_line, rows, class, reason) from line_class order by from_line")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "1 1 1 title title",
                        "2 2 1 header header",
                        "3 4 2 claim ",
                        "6 6 1 reject no_identity",
                        "7 7 1 blank blank",
                        "8 8 1 total total",
                        "9 9 1 note signature");
        assertThat(jdbc.sql("select concat_ws(' ', line, field, stated, counted, unreadable, fits) from total_check")
                        .query(String.class)
                        .list())
                .containsExactly("8 gross_pay 5000.5 5000.50 1 t");
        assertThat(jdbc.sql(
                                "select headers_found, headers_unmapped, claim_rows, headings, skipped, hidden_lines from source_file")
                        .query()
                        .singleRow())
                .containsEntry("headers_found", HEADER.replace(',', '\n'))
                .containsEntry("headers_unmapped", "")
                .containsEntry("claim_rows", 2L)
                .containsEntry("headings", 0L)
                .containsEntry("skipped", 0L)
                .containsEntry("hidden_lines", 0L);
        load(file);
        assertThat(count("line_class")).isEqualTo(7);
        assertThat(count("total_check")).isEqualTo(1);
    }

    @Tag("slow")
    @Test
    void lines_of_alternating_classes_are_all_booked() throws Exception {
        String[] lines = new String[2001];
        lines[0] = HEADER;
        for (int i = 1; i < lines.length; i++) {
            lines[i] = i % 2 == 0 ? "" : "制表人：某,,,,,";
        }
        assertThat(load(file(1, TestSources.payroll(), lines)).getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(count("line_class")).isEqualTo(2001);
    }

    @Test
    void a_row_of_a_wide_table_is_one_row_and_several_claims() throws Exception {
        IntakeFile file = file(1, TestSources.shippedQuotas(), "单位名称,行政编制,事业编制,合计", "云州市财政局,30,5,35", "云州市审计局,12,,12");
        assertThat(load(file, TestSources.shippedCodes()).getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(count("claim_quota")).isEqualTo(3);
        assertThat(jdbc.sql("select lines, claim_rows, claims from source_file")
                        .query()
                        .singleRow())
                .containsEntry("lines", 3L)
                .containsEntry("claim_rows", 2L)
                .containsEntry("claims", 3L);
        assertThat(files.intact(file)).isTrue();
    }

    @Test
    void faults_of_values_are_kept_with_the_claim() throws Exception {
        load(file(1, TestSources.payroll(), HEADER, "11010519491231002X,甲甲,0101,云州市财政局,1,也许"));
        assertThat(jdbc.sql("select value_faults from claim_person")
                        .query(String.class)
                        .single())
                .isEqualTo("civil_servant_registered\tbad_boolean\t也许");
    }

    @Test
    void what_the_claims_say_is_counted_column_by_column() throws Exception {
        IntakeFile file = file(
                1,
                TestSources.payroll(),
                HEADER,
                FIRST,
                SECOND,
                "11010519491231002X,甲甲,,云州市财政局,1.05,也许",
                "11010519491231002X,甲甲,0101,,三千,也许");
        assertThat(load(file).getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(load(file).getStatus()).isEqualTo(BatchStatus.COMPLETED);

        assertThat(jdbc.sql("select concat_ws(' ', field, filled, total, newest) from column_count order by field")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "birth_date 0 0",
                        "civil_servant_registered 2 0",
                        "gross_pay 2 5001.55",
                        "id_no 4 0",
                        "name 4 0",
                        "pay_month 0 0",
                        "sex 0 0",
                        "unit_code 3 0",
                        "unit_name 3 0");
        assertThat(jdbc.sql("select concat_ws(' ', field, reason, word, claims) from value_fault order by field")
                        .query(String.class)
                        .list())
                .containsExactly("civil_servant_registered bad_boolean 也许 2", "gross_pay bad_money 三千 1");
        assertThat(jdbc.sql("select faulty_claims from source_file")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void a_stand_in_of_a_name_conflicts_with_no_character() {
        assertThat(List.of(
                        conflict("张?明", "张玥明"),
                        conflict("张玥明", "张□明"),
                        conflict("张YUE明", "张玥明"),
                        conflict("张\uFFFD明", "张\uE000明"),
                        conflict("张三", "张三")))
                .containsOnly(false);
        assertThat(List.of(
                        conflict("张?明", "张玥"), conflict("张?明", "李玥明"), conflict("张三", "张四"), conflict("ALPHA", "ALFA")))
                .containsOnly(true);
    }

    private boolean conflict(String one, String other) {
        return jdbc.sql("select names_conflict(?, ?)")
                .params(one, other)
                .query(Boolean.class)
                .single();
    }
}
