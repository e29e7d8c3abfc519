package io.heshi.store;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/** Where the embedded server keeps what: everything below one folder that only its owner may enter. */
record ClusterFolder(Path root) {

    private static final String UNFINISHED = "cluster.new-";
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final long LOG_LIMIT = 4L << 20;

    /** Creates the folder if need be, closes it to others, and resolves links, so that one cluster has one name. */
    static ClusterFolder prepare(Path root) throws IOException {
        OwnFiles.ofOwner().makeFolder(root);
        // The binaries are unpacked into a world-writable folder; only a closed parent keeps others from swapping them.
        restrict(root, "rwx------");
        ClusterFolder folder = new ClusterFolder(root.toRealPath());
        folder.rotateLog();
        return folder;
    }

    Path cluster() {
        return root.resolve("cluster");
    }

    /** A cluster being created by one process; becomes {@link #cluster()} by a rename once it is whole. */
    Path unfinished(long pid) {
        return root.resolve(UNFINISHED + pid);
    }

    List<Path> allUnfinished() throws IOException {
        try (Stream<Path> entries = Files.list(root)) {
            return entries.filter(entry -> entry.getFileName().toString().startsWith(UNFINISHED))
                    .sorted()
                    .toList();
        }
    }

    Path binaries() {
        return root.resolve("binaries");
    }

    Path password() {
        return root.resolve("password");
    }

    Path log() {
        return root.resolve("server.log");
    }

    /** Held exclusively while somebody starts, joins or stops the server. */
    Path door() {
        return root.resolve("door.lock");
    }

    /** Held in common by every process that uses the server. */
    Path users() {
        return root.resolve("users.lock");
    }

    static void restrict(Path path, String permissions) throws IOException {
        if (POSIX) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    private void rotateLog() throws IOException {
        if (Files.exists(log()) && Files.size(log()) > LOG_LIMIT) {
            Files.move(log(), root.resolve("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
