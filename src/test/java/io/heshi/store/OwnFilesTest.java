package io.heshi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnFilesTest {
    @TempDir
    private Path folder;

    @Test
    void folders_and_files_are_the_owners_alone() throws IOException {
        OwnFiles own = OwnFiles.from(Map.of(), folder);
        own.makeFolder(folder.resolve("a/b/c"));
        Path file = Files.createFile(folder.resolve("a/b/c/names.csv"));
        own.close(file);

        for (String made : new String[] {"a", "a/b", "a/b/c"}) {
            assertThat(permissions(folder.resolve(made))).isEqualTo("rwx------");
        }
        assertThat(permissions(file)).isEqualTo("rw-------");
    }

    @Test
    void a_group_may_read_them_if_the_environment_names_it() throws IOException {
        String group =
                Files.readAttributes(folder, PosixFileAttributes.class).group().getName();
        OwnFiles shared = OwnFiles.from(Map.of(OwnFiles.GROUP, " " + group + " "), folder);
        shared.makeFolder(folder.resolve("a/b"));
        Path file = Files.createFile(folder.resolve("a/b/names.csv"));
        shared.close(file);

        assertThat(permissions(folder.resolve("a"))).isEqualTo("rwxr-x---");
        assertThat(permissions(folder.resolve("a/b"))).isEqualTo("rwxr-x---");
        assertThat(permissions(file)).isEqualTo("rw-r-----");
        assertThat(Files.readAttributes(file, PosixFileAttributes.class).group().getName())
                .isEqualTo(group);
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(folder.resolve("a"));
        }
    }

    @Test
    void what_was_there_keeps_the_permissions_that_somebody_gave_it() throws IOException {
        Path shared = Files.createDirectory(folder.resolve("shared"));
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxr-x--x"));

        OwnFiles.ofOwner().makeFolder(shared.resolve("night"));

        assertThat(permissions(shared)).isEqualTo("rwxr-x--x");
        assertThat(permissions(shared.resolve("night"))).isEqualTo("rwx------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-group-here", "没有这个组"})
    void an_unknown_group_is_told(String group) {
        assertThatThrownBy(() -> OwnFiles.from(Map.of(OwnFiles.GROUP, group), folder))
                .isInstanceOf(OwnFiles.UnknownGroup.class)
                .hasMessageContainingAll(group, OwnFiles.GROUP, " / ");
    }

    @Test
    void a_file_in_the_way_is_refused() throws IOException {
        Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> OwnFiles.ofOwner().makeFolder(folder.resolve("file/night")))
                .isInstanceOf(FileSystemException.class);
        assertThatThrownBy(() -> OwnFiles.ofOwner().makeFolder(folder.resolve("file")))
                .isInstanceOf(FileSystemException.class);
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
