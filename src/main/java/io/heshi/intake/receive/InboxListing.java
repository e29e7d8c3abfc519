package io.heshi.intake.receive;

import io.heshi.intake.receive.PassedOver.Why;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Everything that lies in an inbox.
 *
 * @param folders below the inbox
 */
record InboxListing(List<Found> files, List<Path> folders, List<PassedOver> passedOver) {
    private static final int DEEPEST = 8;

    /** A file that may be an export, as it was when it was listed. */
    record Found(Path relative, BasicFileAttributes attributes) {}

    /** Walks through the inbox once, past what came back. The inbox itself may be a link; none in it is followed. */
    static InboxListing of(Path inbox) throws IOException {
        Path root = inbox.toRealPath();
        InboxListing listing = new InboxListing(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Files.walkFileTree(root, Set.of(), DEEPEST, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                if (folder.equals(root.resolve(Inbox.RETURNS))) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                if (!folder.equals(root)) {
                    listing.folders.add(root.relativize(folder));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                listing.met(root.relativize(file), attributes);
                return FileVisitResult.CONTINUE;
            }
        });
        return listing;
    }

    private void met(Path path, BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink()) {
            passedOver.add(new PassedOver(path, Why.LINK));
        } else if (attributes.isDirectory()) {
            passedOver.add(new PassedOver(path, Why.TOO_DEEP));
        } else if (!attributes.isRegularFile()) {
            passedOver.add(new PassedOver(path, Why.NOT_A_FILE));
        } else if (isNoExport(path.getFileName().toString())) {
            passedOver.add(new PassedOver(path, Why.NOT_AN_EXPORT));
        } else {
            files.add(new Found(path, attributes));
        }
    }

    /** Lock files of office programs, hidden files, and files that are still being transferred. */
    static boolean isNoExport(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return name.startsWith("~$") || name.startsWith(".") || name.endsWith(".part") || name.endsWith(".tmp");
    }
}
