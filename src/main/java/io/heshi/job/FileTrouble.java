package io.heshi.job;

import io.heshi.catalogue.Label;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import java.util.Optional;

/** A file or folder that cannot be written, told with its path. Other I/O errors may quote what was read, so they are not told. */
public final class FileTrouble {
    private FileTrouble() {}

    /** The message for staff, if somewhere in the chain of causes stands such trouble. */
    public static Optional<String> told(Throwable thrown) {
        for (Throwable t : Causes.of(thrown)) {
            if (t instanceof IOException io && isFull(io)) {
                return Optional.of(
                        "磁盘已满，写不下去。请腾出空间后重新运行同一命令。" + " / The disk is full. Make room and run the same command again.");
            }
            if (t instanceof FileSystemException file) {
                Label why = why(file);
                return Optional.of(
                        "无法写入 %s：%s。请改正后重新运行同一命令。 / Cannot write %s: %s. Correct this and run the same command again."
                                .formatted(file.getFile(), why.zh(), file.getFile(), why.en()));
            }
        }
        return Optional.empty();
    }

    private static boolean isFull(IOException e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("no space left") || message.contains("quota exceeded");
    }

    private static boolean isFileInTheWay(FileSystemException e) {
        return e instanceof FileAlreadyExistsException
                || e instanceof NotDirectoryException
                || "Not a directory".equals(e.getReason());
    }

    private static Label why(FileSystemException e) {
        if (e instanceof AccessDeniedException) {
            return new Label("没有权限", "permission denied");
        }
        if (isFileInTheWay(e)) {
            return new Label("那里是文件，不是目录", "a file stands there, not a folder");
        }
        if (e instanceof NoSuchFileException) {
            return new Label("目录不存在，也无法建立", "the folder does not exist and cannot be made");
        }
        return new Label("操作系统拒绝", Optional.ofNullable(e.getReason()).orElse("the operating system refuses"));
    }
}
