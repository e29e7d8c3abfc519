package io.heshi.report;

import io.heshi.report.workbook.Locked;
import io.heshi.report.workbook.Seal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** How a pack or letter comes to its place, open or behind a password. What was encrypted before stays as it is while its content does. */
final class PackFile {
    private final Staging staging;
    private final Optional<Locked> locked;

    PackFile(Staging staging, Optional<Locked> locked) {
        this.staging = staging;
        this.locked = locked;
    }

    interface Content {
        void write(Path file) throws IOException;
    }

    Path write(String folder, String name, Content content) throws IOException {
        Path file = staging.file(folder, name);
        if (locked.isEmpty()) {
            content.write(file);
            return file;
        }
        Path plain = staging.scratch("plain");
        content.write(plain);
        Path there = staging.place(file);
        if (Files.exists(there)
                && opened(there, locked.get()).filter(was -> same(was, plain)).isPresent()) {
            Files.copy(there, file);
        } else {
            locked.get().lock(plain, file);
        }
        return file;
    }

    /** Whether a file that is there is as it was made; of one that this password does not open nobody knows. */
    boolean asMade(Path there) throws IOException {
        if (Seal.unbroken(there)) {
            return true;
        }
        Optional<Path> opened = locked.isEmpty() ? Optional.empty() : opened(there, locked.get());
        return opened.isPresent() && Seal.unbroken(opened.get());
    }

    private Optional<Path> opened(Path there, Locked password) throws IOException {
        Path opened = staging.scratch("opened");
        return password.open(there, opened) ? Optional.of(opened) : Optional.empty();
    }

    private static boolean same(Path one, Path other) {
        try {
            return Files.mismatch(one, other) < 0;
        } catch (IOException e) {
            return false;
        }
    }
}
