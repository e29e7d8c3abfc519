package io.heshi.intake.receive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Copies of the exports, by content: what a run has read stays as it was, whatever happens to the inbox. */
final class Archive {
    private final Path folder;

    Archive(Path folder) {
        this.folder = folder;
    }

    /** A kept copy: where it is, and what it holds. */
    record Copy(Path path, String sha256, long bytes) {}

    Copy keep(Path file) throws IOException {
        makeFolder(folder);
        Path temporary = Files.createTempFile(folder, "incoming", ".tmp");
        try {
            MessageDigest digest = sha256();
            long bytes;
            try (InputStream in = Files.newInputStream(file);
                    OutputStream out = new DigestOutputStream(Files.newOutputStream(temporary), digest)) {
                bytes = in.transferTo(out);
            }
            String hash = HexFormat.of().formatHex(digest.digest());
            Path kept = folder.resolve(hash.substring(0, 2)).resolve(hash);
            makeFolder(folder.resolve(hash.substring(0, 2)));
            Files.move(temporary, kept, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return new Copy(kept, hash, bytes);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void makeFolder(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return;
        }
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(
                    path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(path);
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
