package io.heshi.job;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file system refuses. Other I/O errors may quote what was read, so they are not told.
 *
 * @param text key of the message
 * @param path what could not be written, if it is known
 */
record FileTrouble(ExitCode exitCode, String text, String path) {
    /** What the C library says of it, in lower case; it has other words in other languages, and Java asks for English. */
    private static final Map<String, String> WORDS = new LinkedHashMap<>();

    private static final Pattern OLD_STYLE = Pattern.compile("(.*) \\((.*)\\)", Pattern.DOTALL);

    static {
        WORDS.put("no space left", "disk.full");
        WORDS.put("quota exceeded", "disk.full");
        WORDS.put("read-only file system", "file.read_only");
        WORDS.put("too many open files", "file.too_many");
        WORDS.put("permission denied", "file.denied");
        WORDS.put("operation not permitted", "file.denied");
        WORDS.put("not a directory", "file.in_the_way");
        WORDS.put("is a directory", "file.is_folder");
        WORDS.put("no such file", "file.missing");
        WORDS.put("input/output error", "disk.trouble");
        WORDS.put("stale file handle", "disk.trouble");
        WORDS.put("transport endpoint", "disk.trouble");
        WORDS.put("host is down", "disk.trouble");
    }

    static Optional<FileTrouble> of(Throwable thrown) {
        if (thrown instanceof FileSystemException refused) {
            String path = Objects.toString(refused.getFile(), "");
            return Optional.of(trouble(ofKind(refused), path));
        }
        if (thrown instanceof FileNotFoundException refused) {
            // The older classes of Java say path and reason in one: /reports/index.html (No such file or directory).
            Matcher said = OLD_STYLE.matcher(Objects.toString(refused.getMessage(), ""));
            return said.matches()
                    ? Optional.of(trouble(words(said.group(2)).orElse("file.refused"), said.group(1)))
                    : Optional.empty();
        }
        return thrown instanceof IOException refused
                ? words(Objects.toString(refused.getMessage(), "")).map(text -> trouble(text, ""))
                : Optional.empty();
    }

    private static String ofKind(FileSystemException refused) {
        if (refused instanceof AccessDeniedException) {
            return "file.denied";
        }
        if (refused instanceof FileAlreadyExistsException || refused instanceof NotDirectoryException) {
            return "file.in_the_way";
        }
        if (refused instanceof NoSuchFileException) {
            return "file.missing";
        }
        return words(Objects.toString(refused.getReason(), "")).orElse("file.refused");
    }

    private static Optional<String> words(String said) {
        String lower = said.toLowerCase(Locale.ROOT);
        return WORDS.entrySet().stream()
                .filter(known -> lower.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static FileTrouble trouble(String text, String path) {
        return new FileTrouble(text.equals("disk.full") ? ExitCode.DISK_FULL : ExitCode.OUTPUT, text, path);
    }
}
