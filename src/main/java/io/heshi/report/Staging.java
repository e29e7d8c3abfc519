package io.heshi.report;

import io.heshi.report.FilledIn.AsMade;
import io.heshi.report.workbook.Seal;
import io.heshi.store.OwnFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A hidden folder beside the target in which files are made before they are moved into place. Its name depends on the target only,
 * so what an interrupted publish left behind is removed by the next.
 */
final class Staging implements AutoCloseable {

    private final OwnFiles access;
    private final Path target;
    private final Path folder;
    private final List<Path> files = new ArrayList<>();
    private final List<Path> aside = new ArrayList<>();

    /** @param access who may read what is made */
    Staging(Path target, OwnFiles access) throws IOException {
        this.access = access;
        this.target = target.toAbsolutePath().normalize();
        this.folder = this.target.resolveSibling("." + this.target.getFileName() + ".partial");
        delete();
        access.makeFolder(folder);
    }

    /** Where to write a file of this name into a folder below. */
    Path file(String subfolder, String name) throws IOException {
        access.makeFolder(folder.resolve(subfolder));
        return file(subfolder + "/" + name);
    }

    /** Where to write a file of this name. */
    Path file(String name) {
        Path file = folder.resolve(name);
        files.add(file);
        return file;
    }

    /** Moves every file into the target folder, in the order in which they were asked for. A workbook that somebody has filled in stays. */
    List<Path> putInPlace() throws IOException {
        return putInPlace(Seal::unbroken);
    }

    /** @param asMade whether a workbook that is there is as it was made */
    List<Path> putInPlace(AsMade asMade) throws IOException {
        for (Path file : files) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            access.close(file);
        }
        access.makeFolder(target);
        List<Path> placed = new ArrayList<>();
        for (Path file : files) {
            Path place = place(file);
            access.makeFolder(parent(place));
            FilledIn.keep(place, file, asMade).ifPresent(aside::add);
            Files.move(file, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            placed.add(place);
        }
        return List.copyOf(placed);
    }

    /** What somebody has filled in and had to make way, under its new name. */
    List<Path> aside() {
        return List.copyOf(aside);
    }

    @Override
    public void close() throws IOException {
        delete();
    }

    /** Room for a file that goes with the folder. */
    Path scratch(String name) {
        return folder.resolve(name);
    }

    /** Where a file will be put, and another may lie now. */
    Path place(Path file) {
        return target.resolve(folder.relativize(file));
    }

    private static Path parent(Path file) {
        return Objects.requireNonNull(file.getParent());
    }

    private void delete() throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> paths = Files.walk(folder)) {
            deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
