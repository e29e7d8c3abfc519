package io.heshi.collect;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * What came back in a folder, in order.
 *
 * @param files that may be packs
 * @param passedOver links, which are not followed, and what is neither file nor folder
 */
public record ReturnedFiles(List<Path> files, List<Path> passedOver) {
    public ReturnedFiles {
        files = List.copyOf(files);
        passedOver = List.copyOf(passedOver);
    }

    /**
     * All files below a folder, or the file itself. Lock files of office programs, hidden files and files that are still being transferred are
     * left alone, and so is what was given back. Only the folder itself may be a link.
     */
    public static ReturnedFiles below(Path place) throws IOException {
        Path root = place.toRealPath();
        List<Path> files = new ArrayList<>();
        List<Path> passedOver = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!mayBeReturned(file)) {
                    return FileVisitResult.CONTINUE;
                }
                (attributes.isRegularFile() ? files : passedOver).add(place.resolve(root.relativize(file)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException closed) {
                passedOver.add(place.resolve(root.relativize(file)));
                return FileVisitResult.CONTINUE;
            }
        });
        return new ReturnedFiles(
                files.stream().sorted().toList(), passedOver.stream().sorted().toList());
    }

    private static boolean mayBeReturned(Path file) {
        String name = String.valueOf(file.getFileName());
        return !name.startsWith(".")
                && !name.startsWith("~$")
                && !name.endsWith(".part")
                && !name.endsWith(".tmp")
                && !Results.isResult(file);
    }
}
