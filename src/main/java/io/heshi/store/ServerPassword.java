package io.heshi.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;

/** The password of the embedded server: made once at random, kept in a file only its owner may read. */
final class ServerPassword {

    private static final int BYTES = 24;

    private ServerPassword() {}

    static String readOrCreate(Path file) throws IOException {
        if (Files.notExists(file)) {
            create(file);
        }
        return Files.readString(file).strip();
    }

    private static void create(Path file) throws IOException {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft);
        ClusterFolder.restrict(draft, "rw-------");
        Files.writeString(draft, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
