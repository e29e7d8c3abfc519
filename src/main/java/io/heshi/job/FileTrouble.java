package io.heshi.job;

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
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof IOException io && isFull(io)) {
                return Optional.of(
                        "磁盘已满，写不下去。请腾出空间后重新运行同一命令。" + " / The disk is full. Make room and run the same command again.");
            }
            if (t instanceof FileSystemException file) {
                return Optional.of(
                        "无法写入 %s：%s。请改正后重新运行同一命令。 / Cannot write %s: %s. Correct this and run the same command again."
                                .formatted(file.getFile(), zh(file), file.getFile(), en(file)));
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

    private static String zh(FileSystemException e) {
        if (e instanceof AccessDeniedException) {
            return "没有权限";
        }
        if (isFileInTheWay(e)) {
            return "那里是文件，不是目录";
        }
        return e instanceof NoSuchFileException ? "目录不存在，也无法建立" : "操作系统拒绝";
    }

    private static String en(FileSystemException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (isFileInTheWay(e)) {
            return "a file stands there, not a folder";
        }
        if (e instanceof NoSuchFileException) {
            return "the folder does not exist and cannot be made";
        }
        String reason = e.getReason();
        return reason == null ? "the operating system refuses" : reason;
    }
}
