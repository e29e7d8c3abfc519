package io.heshi.intake.receive;

import io.heshi.table.FileLocation;
import io.heshi.table.UnreadableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Tells files that are still being written from those that have arrived. */
final class ArrivedFiles {
    private static final Duration YOUNG = Duration.ofSeconds(5);
    private static final Duration BETWEEN_TWO_LOOKS = Duration.ofMillis(300);

    private final Clock clock;

    ArrivedFiles(Clock clock) {
        this.clock = clock;
    }

    /**
     * Looks a second time at files that were written to only just now.
     *
     * @throws UnreadableFile naming the first that has changed meanwhile
     */
    void require(List<InboxFile> files) throws IOException {
        Instant young = clock.instant().minus(YOUNG);
        List<InboxFile> suspects =
                files.stream().filter(file -> file.modified().isAfter(young)).toList();
        if (suspects.isEmpty()) {
            return;
        }
        try {
            Thread.sleep(BETWEEN_TWO_LOOKS.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (InboxFile file : suspects) {
            require(file);
        }
    }

    /** @throws UnreadableFile if the file is no longer as it was when it was listed, or is gone */
    static void require(InboxFile file) throws IOException {
        try {
            BasicFileAttributes now =
                    Files.readAttributes(file.path(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!isAsListed(file, now)) {
                throw new UnreadableFile(
                        new FileLocation(file.name(), "", 0),
                        "文件还在写入或传送（大小或修改时间在变）。请等传送完毕后重新运行。",
                        "the file is still being written or sent (its size or time of change varies). Wait until it has arrived and run again.");
            }
        } catch (NoSuchFileException e) {
            throw gone(file);
        }
    }

    static UnreadableFile gone(InboxFile file) {
        return new UnreadableFile(
                new FileLocation(file.name(), "", 0),
                "文件刚才还在，现在没有了。请确认传送完毕后重新运行。",
                "the file was there a moment ago and is gone. Run again when everything has arrived.");
    }

    private static boolean isAsListed(InboxFile file, BasicFileAttributes now) {
        return now.isRegularFile()
                && now.size() == file.bytes()
                && now.lastModifiedTime()
                        .toInstant()
                        .truncatedTo(ChronoUnit.MILLIS)
                        .equals(file.modified());
    }
}
