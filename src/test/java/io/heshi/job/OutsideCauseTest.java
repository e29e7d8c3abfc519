package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.store.Run;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Whatever a disk, a server or the memory refuses, in whatever it comes wrapped, is told in one sentence with what to do, and no class's name. */
class OutsideCauseTest {
    private static final String PRIVATE = "甲乙丙 539899198501010015";
    private static final List<UnaryOperator<Throwable>> WRAPPINGS = List.of(
            t -> t,
            t -> new RuntimeException(PRIVATE, t),
            t -> new JobExecutionException(PRIVATE, t),
            t -> new CompletionException(new ExecutionException(t)),
            t -> new DataAccessResourceFailureException(PRIVATE, t),
            t -> new CannotCreateTransactionException(PRIVATE, new IllegalStateException(t)),
            OutsideCauseTest::notEvenRolledBack,
            t -> new UncheckedIOException(PRIVATE, t instanceof IOException io ? io : new IOException(t)));

    /** What Spring throws when the connection is gone with which it would have undone the work that failed. */
    private static Throwable notEvenRolledBack(Throwable t) {
        TransactionSystemException rollback = new TransactionSystemException(PRIVATE, new SQLException("closed"));
        rollback.initApplicationException(t);
        return rollback;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            53100 | DISK_FULL   | 数据库所在磁盘已满
            53200 | MEMORY      | 数据库服务器内存不足
            53300 | DATABASE    | 连接数已用完
            08001 | DATABASE    | 没有应答
            08003 | DATABASE    | 连接中断
            08006 | DATABASE    | 连接中断
            57P01 | DATABASE    | 连接中断
            57P02 | DATABASE    | 连接中断
            57P03 | DATABASE    | 正在启动、停止或恢复
            57P04 | NO_DATABASE | 不存在
            3D000 | NO_DATABASE | 不存在
            28P01 | LOGIN       | 拒绝登录
            28000 | LOGIN       | 拒绝登录
            42501 | LOGIN       | 权限不够
            25006 | DATABASE    | 只能读取
            40P01 | DATABASE    | 占用
            55P03 | DATABASE    | 占用
            58P01 | DAMAGED     | 58P01
            58030 | DAMAGED     | 58030
            XX001 | DAMAGED     | XX001
            XX002 | DAMAGED     | XX002
            """)
    void a_server_that_refuses(String state, ExitCode code, String told) {
        assertTold(new SQLException(PRIVATE, state), code, told);
    }

    static Stream<Arguments> networks() {
        return Stream.of(
                Arguments.of(new ConnectException("Connection refused"), "没有服务在监听"),
                Arguments.of(new ConnectException("Connection timed out"), "没有应答"),
                Arguments.of(new NoRouteToHostException("No route to host"), "没有应答"),
                Arguments.of(new SocketTimeoutException("Connect timed out"), "没有应答"),
                Arguments.of(new UnknownHostException("db.example"), "找不到这台主机"));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void a_server_out_of_reach_is_told_with_what_the_network_says(IOException said, String told) {
        assertTold(new SQLException(PRIVATE, "08001", said), ExitCode.DATABASE, told);
    }

    @Test
    void a_pool_that_gives_no_connection() {
        assertTold(new SQLTransientConnectionException(PRIVATE), ExitCode.DATABASE, "连接中断");
    }

    static Stream<Arguments> files() {
        String place = "/srv/reports/index.html";
        return Stream.of(
                Arguments.of(new IOException("No space left on device"), ExitCode.DISK_FULL, "磁盘已满"),
                Arguments.of(new FileSystemException(place, null, "Disk quota exceeded"), ExitCode.DISK_FULL, "磁盘已满"),
                Arguments.of(new AccessDeniedException(place), ExitCode.OUTPUT, "没有权限"),
                Arguments.of(new FileSystemException(place, null, "Read-only file system"), ExitCode.OUTPUT, "只读"),
                Arguments.of(new FileSystemException(place, null, "Is a directory"), ExitCode.OUTPUT, "那里是目录"),
                Arguments.of(new FileSystemException(place, null, "Too many open files"), ExitCode.OUTPUT, "过多"),
                Arguments.of(new FileSystemException(place, null, "Stale file handle"), ExitCode.OUTPUT, "网络盘"),
                Arguments.of(new FileSystemException(place, null, "Something new"), ExitCode.OUTPUT, "操作系统拒绝"),
                Arguments.of(new NoSuchFileException(place), ExitCode.OUTPUT, "运行中被删除"),
                Arguments.of(new NotDirectoryException(place), ExitCode.OUTPUT, "那里是文件"),
                Arguments.of(new FileAlreadyExistsException(place), ExitCode.OUTPUT, "那里是文件"),
                Arguments.of(
                        new FileNotFoundException(place + " (No such file or directory)"), ExitCode.OUTPUT, "运行中被删除"),
                Arguments.of(new FileNotFoundException(place + " (Permission denied)"), ExitCode.OUTPUT, "没有权限"),
                Arguments.of(new FileNotFoundException(place + " (Read-only file system)"), ExitCode.OUTPUT, "只读"),
                Arguments.of(new FileNotFoundException(place + " (Too many open files)"), ExitCode.OUTPUT, "过多"),
                Arguments.of(new FileNotFoundException(place + " (Is a directory)"), ExitCode.OUTPUT, "那里是目录"),
                Arguments.of(new OutOfMemoryError("Java heap space"), ExitCode.MEMORY, "Java 内存不足"),
                Arguments.of(
                        new OutOfMemoryError("unable to create native thread: possibly out of memory"),
                        ExitCode.MEMORY,
                        "线程"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_file_or_memory_that_is_refused(Throwable thrown, ExitCode code, String told) {
        assertTold(thrown, code, told);
    }

    /** What followed from it is told beside it, but the code is that of where it began. */
    @Test
    void memory_and_disks_rule_the_code_when_several_steps_failed() {
        Failures failures = Failures.of(List.of(
                new SQLException("closed", "08006"),
                new OutOfMemoryError("Java heap space"),
                new AccessDeniedException("/x")));

        assertThat(failures.exitCode()).isEqualTo(ExitCode.MEMORY);
        assertThat(failures.messages()).hasSize(3);
    }

    @Test
    void anything_else_is_not_taken_for_one() {
        assertThat(OutsideCause.of(new SQLException("x", "22012"))).isEmpty();
        assertThat(OutsideCause.of(new IOException(PRIVATE))).isEmpty();
        assertThat(OutsideCause.of(new IllegalStateException(PRIVATE))).isEmpty();
    }

    @Test
    void every_text_is_there_in_both_languages() throws IOException {
        Properties zh = texts("zh");
        Properties en = texts("en");

        assertThat(en.stringPropertyNames()).isEqualTo(zh.stringPropertyNames());
        String said = Files.readString(Path.of("src/main/java/io/heshi/job/ServerTrouble.java"))
                + Files.readString(Path.of("src/main/java/io/heshi/job/FileTrouble.java"))
                + Files.readString(Path.of("src/main/java/io/heshi/job/OutsideCause.java"));
        assertThat(zh.stringPropertyNames()).allMatch(key -> said.contains('"' + key + '"'));
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (var in =
                Files.newBufferedReader(Path.of("src/main/resources/messages/cause_" + language + ".properties"))) {
            texts.load(in);
        }
        return texts;
    }

    private static void assertTold(Throwable thrown, ExitCode code, String told) {
        for (UnaryOperator<Throwable> wrapping : WRAPPINGS) {
            RunOutcome outcome = Failures.of(List.of(wrapping.apply(thrown)))
                    .outcome(new Run(1, "nightly", LocalDate.of(2024, 12, 31), 1, LocalDate.of(2024, 12, 17)));
            assertThat(outcome.exitCode()).isEqualTo(code);
            assertThat(outcome.messages())
                    .singleElement()
                    .asString()
                    .contains(told, "。 / ")
                    .doesNotContain("Exception", "Error", "java.", "SQLSTATE 5310", PRIVATE, "甲乙丙");
        }
    }
}
