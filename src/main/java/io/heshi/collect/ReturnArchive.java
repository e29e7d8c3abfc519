package io.heshi.collect;

import io.heshi.store.OwnFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Keeps files that came back, by their content, each content once. */
final class ReturnArchive {
    private final Path folder;

    private ReturnArchive(Path folder) {
        this.folder = folder;
    }

    /** Of packs. @param data folder of the database and of the archived exports */
    static ReturnArchive ofPacks(Path data) {
        return new ReturnArchive(data.resolve("returns"));
    }

    /** Of what decisions rest on. */
    static ReturnArchive ofEvidence(Path data) {
        return new ReturnArchive(data.resolve("evidence"));
    }

    /** What a file holds. @param sha256 in hexadecimal digits */
    record Content(String sha256, long bytes) {}

    /** Copies the file, if its content is not there yet. */
    Content keep(Path file) throws IOException {
        OwnFiles.ofOwner().makeFolder(folder);
        // A file of this kind is its owner's alone from the beginning.
        Path copy = Files.createTempFile(folder, "", ".part");
        try {
            Content content;
            try (OutputStream out = Files.newOutputStream(copy)) {
                content = read(file, out);
            }
            Files.move(
                    copy,
                    folder.resolve(content.sha256()),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            return content;
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** What {@link #keep} would keep. */
    static Content of(Path file) throws IOException {
        return read(file, OutputStream.nullOutputStream());
    }

    private static Content read(Path file, OutputStream out) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS), digest)) {
            long bytes = in.transferTo(out);
            return new Content(HexFormat.of().formatHex(digest.digest()), bytes);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
