package io.heshi.intake.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.heshi.definition.Source;
import io.heshi.table.UnreadableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class HostileInboxTest {
    private static final Source FINANCE = Desk.finance("finance/*.csv", true);
    private static final Source OPTIONAL = Desk.finance("finance/*.csv", false);

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        desk = new Desk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void a_link_to_a_file_is_not_followed_and_said() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.csv"), "身份证号");
        desk.lay("finance/工资.csv", "身份证号");
        Files.createSymbolicLink(desk.inbox.resolve("finance/链接.csv"), secret);

        assertThat(desk.receive(FINANCE)).containsExactly("finance/工资.csv");
        assertThat(desk.notes())
                .singleElement()
                .asString()
                .contains("链接不跟随", "links are not followed", "finance/链接.csv");
    }

    @Test
    void a_link_to_a_folder_is_not_followed_and_said() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("工资.csv"), "身份证号");
        Files.createSymbolicLink(desk.inbox.resolve("finance"), elsewhere);

        assertThat(desk.receive(OPTIONAL)).isEmpty();
        assertThat(desk.notes()).singleElement().asString().contains("链接不跟随", "finance");
    }

    @Test
    void a_missing_source_names_the_link_that_stands_in_its_place() throws IOException {
        Files.createDirectories(desk.inbox.resolve("finance"));
        Files.createSymbolicLink(desk.inbox.resolve("finance/工资.csv"), folder.resolve("nowhere"));
        assertThat(desk.refusal(FINANCE))
                .startsWith("MissingExport")
                .contains("finance/工资.csv", "链接不跟随", "links are not followed");

        Files.delete(desk.inbox.resolve("finance/工资.csv"));
        Files.delete(desk.inbox.resolve("finance"));
        Files.createSymbolicLink(desk.inbox.resolve("finance"), folder);
        assertThat(desk.refusal(FINANCE)).startsWith("MissingExport").contains("链接不跟随，未读取: finance");
    }

    @Test
    void the_inbox_itself_may_be_a_link() throws IOException {
        desk.lay("finance/工资.csv", "身份证号");
        Path link = Files.createSymbolicLink(folder.resolve("link"), desk.inbox);

        assertThat(new Inbox(link).find(List.of(FINANCE))).hasSize(1);
    }

    @Test
    void names_that_would_break_a_line_are_shown_escaped() throws IOException {
        desk.lay("finance/换\n行\u202Evsc..csv", "身份证号");
        desk.lay("finance/隐\u0007.part", "");

        assertThat(desk.receive(FINANCE)).containsExactly("finance/换\\u000A行\\u202Evsc..csv");
        assertThat(desk.notes()).singleElement().asString().contains("finance/隐\\u0007.part");
        assertThat(desk.content("finance/换\\u000A行\\u202Evsc..csv")).isEqualTo("身份证号");
    }

    @Test
    void names_with_backslashes_and_dots_are_only_names() throws IOException {
        desk.lay("finance/a\\..\\..\\evil.csv", "身份证号");

        assertThat(desk.receive(FINANCE)).containsExactly("finance/a\\..\\..\\evil.csv");
    }

    @Test
    void a_folder_that_is_named_like_a_file_is_said() throws IOException {
        desk.lay("finance/工资.csv", "身份证号");
        Files.createDirectories(desk.inbox.resolve("finance/x.csv"));

        assertThat(desk.receive(FINANCE)).containsExactly("finance/工资.csv");
        assertThat(desk.notes()).singleElement().asString().contains("名称像文件的目录", "finance/x.csv");
    }

    @Test
    void files_that_are_passed_over_are_said() throws IOException {
        desk.lay("finance/工资.csv", "身份证号");
        for (String name : List.of(".hidden.csv", "~$工资.csv", "a.csv.part", "b.csv.TMP")) {
            desk.lay("finance/" + name, "");
        }

        assertThat(desk.receive(FINANCE)).containsExactly("finance/工资.csv");
        assertThat(desk.notes())
                .singleElement()
                .asString()
                .contains(".hidden.csv", "~$工资.csv", "a.csv.part", "b.csv.TMP");
    }

    @Test
    @Timeout(300)
    void a_pipe_is_not_opened() throws IOException, InterruptedException {
        desk.lay("finance/工资.csv", "身份证号");
        Process mkfifo = new ProcessBuilder(
                        "mkfifo", desk.inbox.resolve("finance/pipe.csv").toString())
                .start();
        assumeTrue(mkfifo.waitFor() == 0, "no pipes here");

        assertThat(desk.receive(FINANCE)).containsExactly("finance/工资.csv");
        assertThat(desk.notes()).singleElement().asString().contains("管道", "finance/pipe.csv");
    }

    @Test
    void a_file_that_may_not_be_read_is_named() throws IOException {
        Path file = desk.lay("finance/工资.csv", "身份证号");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "root may read everything");

        assertThat(desk.refusal(FINANCE))
                .startsWith("UnreadableFile: finance/工资.csv")
                .contains("权限");
    }

    @Test
    void a_young_file_that_grows_between_two_looks_is_refused() throws Exception {
        Path file = desk.lay("finance/工资.csv", "身份证号");
        AtomicBoolean done = new AtomicBoolean();
        Thread writer = new Thread(() -> append(file, done));
        writer.start();
        try {
            assertThat(desk.refusal(FINANCE))
                    .startsWith("UnreadableFile: finance/工资.csv")
                    .contains("还在写入或传送", "still being written");
        } finally {
            done.set(true);
            writer.join();
        }
        assertThat(desk.receive(FINANCE)).containsExactly("finance/工资.csv");
    }

    private static void append(Path file, AtomicBoolean done) {
        while (!done.get()) {
            try {
                Files.writeString(file, "x", java.nio.file.StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            Thread.onSpinWait();
        }
    }

    @Test
    void a_file_that_has_changed_since_it_was_listed_is_refused() throws IOException {
        Path file = desk.lay("finance/工资.csv", "身份证号");
        InboxFile listed = new Inbox(desk.inbox).find(List.of(FINANCE)).get(0);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2025-01-01T00:00:00Z")));

        Assertions.assertThatThrownBy(() -> ArrivedFiles.require(listed))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("still being written");
    }

    @Test
    void an_old_file_is_looked_at_once() throws IOException {
        Path file = desk.lay("finance/工资.csv", "身份证号");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2025-01-01T00:00:00Z")));
        List<InboxFile> listed = new Inbox(desk.inbox).find(List.of(FINANCE));
        Files.delete(file);

        new ArrivedFiles(Clock.systemUTC()).require(listed);
    }

    @Test
    void a_file_that_vanishes_after_it_was_listed_is_named() throws IOException {
        Path file = desk.lay("finance/工资.csv", "身份证号");
        List<InboxFile> listed = new Inbox(desk.inbox).find(List.of(FINANCE));
        Files.delete(file);

        Assertions.assertThatThrownBy(() -> new ArrivedFiles(Clock.systemUTC()).require(listed))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContainingAll("finance/工资.csv", "现在没有了", "is gone");
    }

    @Test
    void what_a_killed_run_has_left_in_the_archive_is_removed() throws IOException {
        desk.lay("finance/工资.csv", "身份证号");
        desk.receive(FINANCE);
        Path left = Files.writeString(desk.archive.resolve("incoming123.tmp"), "half");
        Path other = Files.writeString(desk.archive.resolve("notes.tmp"), "not ours");

        desk.receive(FINANCE);

        assertThat(left).doesNotExist();
        assertThat(other).exists();
        assertThat(desk.written()).hasSize(2);
    }

    @Tag("slow")
    @Test
    void a_hundred_thousand_files_are_listed_in_seconds() throws IOException {
        desk.lay("finance/工资.csv", "身份证号");
        Path rubbish = Files.createDirectories(desk.inbox.resolve("rubbish"));
        for (int i = 0; i < 100_000; i++) {
            Files.createFile(rubbish.resolve(i + ".csv"));
        }
        Instant start = Clock.systemUTC().instant();

        assertThat(desk.receive(FINANCE)).containsExactly("finance/工资.csv");
        assertThat(new Inbox(desk.inbox).unclaimed(List.of(FINANCE))).hasSize(100_000);

        assertThat(Duration.between(start, Clock.systemUTC().instant())).isLessThan(Duration.ofSeconds(30));
    }
}
