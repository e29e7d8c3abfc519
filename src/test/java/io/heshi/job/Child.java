package io.heshi.job;

import io.heshi.testing.privacy.People;
import io.heshi.testing.privacy.Said;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own, as staff start it. */
final class Child implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final Path output;
    private final List<Path> written;

    private Child(Process process, Path output, List<Path> written) {
        this.process = process;
        this.output = output;
        this.written = List.copyOf(written);
    }

    /** Starts {@code heshi run nightly} for a date, on the database and the archive of {@code data}. */
    static Child run(String date, Path data, Path inbox, Path reports, String... more) throws IOException {
        return run(Map.of(), "-Xmx512m", date, data, inbox, reports, more);
    }

    /** The same with environment variables, and another memory for Java. */
    static Child run(
            Map<String, String> environment,
            String memory,
            String date,
            Path data,
            Path inbox,
            Path reports,
            String... more)
            throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "run",
                "nightly",
                "--date",
                date,
                "--data",
                data.toString(),
                "--inbox",
                inbox.toString(),
                "--reports",
                reports.toString()));
        arguments.addAll(List.of(more));
        People.know(inbox);
        return start(environment, memory, arguments, data, List.of(reports.resolve("run.json")));
    }

    /** Any other command on the database of {@code data}. */
    static Child of(Path data, String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", data.toString()));
        return start(Map.of(), "-Xmx512m", all, data, List.of());
    }

    private static Child start(
            Map<String, String> environment, String memory, List<String> arguments, Path data, List<Path> writes)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                memory,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "io.heshi.command.HeshiCommand"));
        command.addAll(arguments);
        Path output = Files.createTempFile(data, "child", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("HESHI_"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(environment);
        List<Path> written = new ArrayList<>(writes);
        written.add(data.resolve("postgres/server.log"));
        return new Child(builder.start(), output, written);
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Everything it has said so far, on both streams. */
    String said() throws IOException {
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    /** SIGTERM. */
    void ask() {
        process.destroy();
    }

    /** SIGINT, as Ctrl-C sends it. */
    void interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(pid())).start().waitFor();
    }

    /** SIGKILL: nothing is closed over there. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** The exit code, once it has ended by itself. */
    int await() throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            throw new IllegalStateException("it does not end: " + said());
        }
        return process.exitValue();
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        Said.nobodyIn("the terminal", said());
        written.forEach(Said::nobodyIn);
    }
}
