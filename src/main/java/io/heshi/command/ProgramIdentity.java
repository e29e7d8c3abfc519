package io.heshi.command;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** What tells this program apart from any other build of it. */
final class ProgramIdentity {
    private ProgramIdentity() {}

    /** SHA-256 of the program's jar, whose manifest names its libraries; empty where classes are not read from one file, as in development. */
    static Optional<String> ofThisProgram() {
        return Optional.ofNullable(HeshiCommand.class.getProtectionDomain().getCodeSource())
                .flatMap(ProgramIdentity::of);
    }

    private static Optional<String> of(CodeSource source) {
        try {
            if (!"file".equals(source.getLocation().getProtocol())) {
                return Optional.empty();
            }
            Path jar = Path.of(source.getLocation().toURI());
            return Files.isRegularFile(jar)
                    ? Optional.of(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar))))
                    : Optional.empty();
        } catch (IOException | URISyntaxException | NoSuchAlgorithmException unreadable) {
            return Optional.empty();
        }
    }
}
