package io.heshi.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was written into a folder, so that a file that somebody has written into since is told from one as it was made. */
final class WrittenFiles {
    /** Lies in the folder; a line a file: SHA-256 and name. */
    static final String NAME = ".written";

    private final Path folder;
    private final Map<String, String> hashes = new TreeMap<>();

    private WrittenFiles(Path folder) {
        this.folder = folder;
    }

    static WrittenFiles of(Path folder) throws IOException {
        WrittenFiles written = new WrittenFiles(folder);
        Path list = folder.resolve(NAME);
        if (Files.isRegularFile(list)) {
            for (String line : Files.readAllLines(list, UTF_8)) {
                int blank = line.indexOf(' ');
                if (blank > 0) {
                    written.hashes.put(line.substring(blank + 1), line.substring(0, blank));
                }
            }
        }
        return written;
    }

    /**
     * Puts aside what a new file would replace and somebody has written into.
     *
     * @param marked what stands behind the name of a file that was put aside
     * @return where it is now; nothing for most
     */
    List<Path> makeWayFor(Path made, String marked) throws IOException {
        String name = String.valueOf(made.getFileName());
        Path there = folder.resolve(name);
        String hash = hash(made);
        List<Path> aside = new ArrayList<>();
        if (Files.isRegularFile(there)) {
            String now = hash(there);
            if (!now.equals(hash) && !now.equals(hashes.get(name))) {
                aside.add(Files.move(there, free(name, marked)));
            }
        }
        hashes.put(name, hash);
        return aside;
    }

    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        hashes.forEach((name, hash) -> lines.add(hash + " " + name));
        Files.write(file, lines, UTF_8);
    }

    private Path free(String name, String marked) {
        int dot = name.lastIndexOf('.');
        for (int i = 1; ; i++) {
            Path free = folder.resolve(name.substring(0, dot) + "_" + marked + i + name.substring(dot));
            if (Files.notExists(free)) {
                return free;
            }
        }
    }

    private static String hash(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
