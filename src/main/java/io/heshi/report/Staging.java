package io.heshi.report;

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

    /** Where to write a file of this name. */
    Path file(String name) {
        Path file = folder.resolve(name);
        files.add(file);
        return file;
    }

    /** Moves every file into the target folder, in the order in which they were asked for. A workbook that somebody has filled in stays. */
    List<Path> putInPlace() throws IOException {
        for (Path file : files) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            access.close(file);
        }
        access.makeFolder(target);
        List<Path> placed = new ArrayList<>();
        for (Path file : files) {
            Path place = target.resolve(file.getFileName());
            FilledIn.keep(place, file).ifPresent(aside::add);
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
