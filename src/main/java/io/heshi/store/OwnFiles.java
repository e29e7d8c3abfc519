package io.heshi.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;

/**
 * Folders and files with names of persons in them: only their owner may use them, and who is in the group that they are shared with may
 * read them. What was there before keeps the permissions that somebody gave it. Without effect where files have no such permissions.
 */
public final class OwnFiles {
    /** Environment variable: name of the group that may read the reports. */
    public static final String GROUP = "HESHI_REPORTS_GROUP";

    private final Optional<GroupPrincipal> group;

    private OwnFiles(Optional<GroupPrincipal> group) {
        this.group = group;
    }

    /** Shared with nobody. */
    public static OwnFiles ofOwner() {
        return new OwnFiles(Optional.empty());
    }

    /**
     * Shared with the group that the environment names, if it names one.
     *
     * @param probe folder in which to try whether the group may be given; made if absent
     * @throws UnknownGroup if there is no such group, or this user may not give it
     */
    public static OwnFiles from(Map<String, String> environment, Path probe) {
        Optional<String> name =
                Optional.ofNullable(environment.get(GROUP)).map(String::strip).filter(n -> !n.isEmpty());
        if (name.isEmpty()) {
            return ofOwner();
        }
        try {
            OwnFiles shared = new OwnFiles(Optional.of(
                    probe.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByGroupName(name.get())));
            ofOwner().makeFolder(probe);
            Path trial = Files.createTempFile(probe, "group", ".tmp");
            try {
                shared.close(trial);
            } finally {
                Files.delete(trial);
            }
            return shared;
        } catch (UserPrincipalNotFoundException | UnsupportedOperationException e) {
            throw new UnknownGroup(
                    "%1$s：没有用户组 %2$s / there is no group %2$s, which %1$s names".formatted(GROUP, name.get()));
        } catch (IOException e) {
            throw new UnknownGroup(
                    "%1$s：不能把文件交给用户组 %2$s，运行程序的用户须是该组成员 / files cannot be given to the group %2$s, which %1$s names; the user who runs the program must be a member"
                            .formatted(GROUP, name.get()));
        }
    }

    /** The message says which group and why not, in Chinese and English. */
    public static final class UnknownGroup extends RuntimeException {
        UnknownGroup(String message) {
            super(message);
        }
    }

    /** Makes a folder and whatever is missing above it. */
    public void makeFolder(Path folder) throws IOException {
        Deque<Path> missing = new ArrayDeque<>();
        for (Path path = folder.toAbsolutePath().normalize();
                path != null && Files.notExists(path);
                path = path.getParent()) {
            missing.push(path);
        }
        for (Path path : missing) {
            try {
                Files.createDirectory(path);
            } catch (FileAlreadyExistsException e) {
                if (!Files.isDirectory(path)) {
                    throw e;
                }
                continue;
            }
            give(path, group.isPresent() ? "rwxr-x---" : "rwx------");
        }
        // Says what is in the way where nothing could be made.
        Files.createDirectories(folder);
    }

    /** Closes a file to all others. */
    public void close(Path file) throws IOException {
        give(file, group.isPresent() ? "rw-r-----" : "rw-------");
    }

    private void give(Path path, String permissions) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view == null) {
            return;
        }
        if (group.isPresent()) {
            view.setGroup(group.get());
        }
        view.setPermissions(PosixFilePermissions.fromString(permissions));
    }
}
