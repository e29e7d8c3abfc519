package io.heshi.collect;

import io.heshi.store.OwnFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Keeps every file that came back, by its content. */
final class ReturnArchive {
    private static final String FOLDER = "returns";

    private final Path folder;

    /** @param data folder of the database and of the archived exports */
    ReturnArchive(Path data) {
        this.folder = data.resolve(FOLDER);
    }

    /** Copies the file, if its content is not there yet. @return SHA-256 in hexadecimal digits */
    String keep(Path file) throws IOException {
        OwnFiles.ofOwner().makeFolder(folder);
        // A file of this kind is its owner's alone from the beginning.
        Path copy = Files.createTempFile(folder, "", ".part");
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest);
                OutputStream out = Files.newOutputStream(copy)) {
            in.transferTo(out);
        }
        String name = HexFormat.of().formatHex(digest.digest());
        Files.move(copy, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return name;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
