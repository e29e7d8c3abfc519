package io.heshi.intake.receive;

import io.heshi.store.OwnFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Copies of the exports, by content: what a run has read stays as it was, whatever happens to the inbox. */
final class Archive {
    private static final String PREFIX = "incoming";
    private static final String SUFFIX = ".tmp";

    private final Path folder;

    Archive(Path folder) {
        this.folder = folder;
    }

    /** A kept copy: where it is, and what it holds. */
    record Copy(Path path, String sha256, long bytes) {}

    /** What is to be kept. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Keeps a content wholly, or, if it cannot be written to its end, not at all. */
    Copy keep(Content content) throws IOException {
        OwnFiles.ofOwner().makeFolder(folder);
        Path temporary = Files.createTempFile(folder, PREFIX, SUFFIX);
        try {
            MessageDigest digest = sha256();
            try (OutputStream out = new DigestOutputStream(Files.newOutputStream(temporary), digest)) {
                content.writeTo(out);
            }
            long bytes = Files.size(temporary);
            String hash = HexFormat.of().formatHex(digest.digest());
            Path kept = folder.resolve(hash.substring(0, 2)).resolve(hash);
            OwnFiles.ofOwner().makeFolder(folder.resolve(hash.substring(0, 2)));
            Files.move(temporary, kept, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return new Copy(kept, hash, bytes);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** How the manifest names a copy: its path below the archive, with {@code /}, so that the whole data folder may move. */
    String nameOf(Copy copy) {
        return folder.relativize(copy.path()).toString().replace('\\', '/');
    }

    /** Removes what a process that was killed has left half written. Only the holder of the run lock may: nobody else writes. */
    void sweep() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
