package io.heshi.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Real LibreOffice, which saves a file in another format. */
final class OfficeSuite {
    private OfficeSuite() {}

    static boolean isInstalled() {
        return List.of(System.getenv("PATH").split(":")).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")));
    }

    /** @param format as {@code soffice --convert-to} takes it, beginning with the ending of the file */
    static Path save(Path file, String format) throws IOException {
        Path folder = Files.createTempDirectory(file.toAbsolutePath().getParent(), "saved");
        Process process = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        format,
                        "--outdir",
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IOException("LibreOffice does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        String name = String.valueOf(file.getFileName());
        Path saved = folder.resolve(name.substring(0, name.lastIndexOf('.') + 1) + format.split(":")[0]);
        if (Files.notExists(saved)) {
            throw new IOException("LibreOffice made nothing: " + Files.readString(folder.resolve("said.txt")));
        }
        return saved;
    }
}
