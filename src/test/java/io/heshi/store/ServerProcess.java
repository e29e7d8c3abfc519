package io.heshi.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Another process of this program that has a database open, until told to close it or killed. */
final class ServerProcess implements AutoCloseable {

    private static final String READY = "ready";

    private final Process process;

    private ServerProcess(Process process) {
        this.process = process;
    }

    /** What the other process does: opens the database of the folder given, says so, and closes it at the end of its input. */
    public static void main(String[] arguments) throws IOException {
        try (Database database = Database.open(DatabaseSettings.from(Map.of(), Path.of(arguments[0])))) {
            System.out.println(READY + " " + database.describe());
            System.in.readAllBytes();
        }
    }

    /** Returns once the database is open over there. */
    static ServerProcess open(Path dataFolder) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServerProcess.class.getName(),
                        dataFolder.toString())
                .redirectErrorStream(true)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(READY)) {
                return new ServerProcess(process);
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException("the other process did not open the database:\n" + said);
    }

    /** SIGKILL: nothing is closed over there. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Lets the other process close the database and end. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("the other process does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
