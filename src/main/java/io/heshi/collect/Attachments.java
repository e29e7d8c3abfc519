package io.heshi.collect;

import io.heshi.catalogue.Label;
import io.heshi.catalogue.Texts;
import io.heshi.ledger.DecisionFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Files that a returned row names (附件). They lie beside the returned file or in a folder below it, and nowhere else: whoever fills in a
 * row must not get hold of other files of the machine by it.
 */
final class Attachments {
    /** Megabytes of one file. */
    static final int LARGEST = 50;

    /** Folders below that of the pack in which a bare name is looked for. */
    private static final int DEEPEST = 4;

    private static final Pattern BETWEEN = Pattern.compile("[;；、,，\\r\\n]+");
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*");

    /** What people write where there is none. */
    private static final Set<String> NONE = Set.of("无", "没有", "/", "-", "—", "——");

    private final Texts texts;
    private final Reading reading;
    private final Set<Path> named = new HashSet<>();

    /** How the content of a file is got at: by keeping it, or by reading it only. */
    interface Reading {
        ReturnArchive.Content of(Path file) throws IOException;
    }

    Attachments(Texts texts, Reading reading) {
        this.texts = texts;
        this.reading = reading;
    }

    /**
     * The files that a row names.
     *
     * @param folder in which the returned file lies
     * @param fault is given what is wrong with the first that cannot be taken
     */
    Optional<List<DecisionFile>> of(ReturnedRow row, Path folder, Consumer<Label> fault) {
        List<DecisionFile> files = new ArrayList<>();
        for (String name : names(row)) {
            Optional<Path> path = lying(name, folder, fault);
            Optional<DecisionFile> file = path.flatMap(there -> read(there, folder, name, fault));
            if (file.isEmpty()) {
                return Optional.empty();
            }
            if (files.stream().noneMatch(same -> same.sha256().equals(file.get().sha256()))) {
                files.add(file.get());
            }
        }
        return Optional.of(files);
    }

    /** Whether a row has named this file: it is then no pack that could not be read. */
    boolean named(Path file) {
        return named.contains(file.toAbsolutePath().normalize());
    }

    static List<String> names(ReturnedRow row) {
        return BETWEEN.splitAsStream(row.said(ReplyColumn.FILES))
                .map(String::strip)
                .filter(name -> !name.isEmpty() && !NONE.contains(name))
                .distinct()
                .toList();
    }

    private Optional<Path> lying(String name, Path folder, Consumer<Label> fault) {
        String inside = name.replace('\\', '/');
        if (inside.startsWith("/")
                || DRIVE.matcher(inside).matches()
                || List.of(inside.split("/")).contains("..")) {
            return wrong("outside", name, fault);
        }
        try {
            Path path = folder.resolve(inside).normalize();
            return Files.exists(path) ? Optional.of(path) : withEnding(path).or(() -> below(path, folder, name, fault));
        } catch (InvalidPathException noName) {
            return wrong("not_there", name, fault);
        }
    }

    /** Many a computer does not show how names end, so people leave it out. */
    private static Optional<Path> withEnding(Path path) {
        try (Stream<Path> beside = Files.list(parent(path))) {
            List<Path> like = beside.filter(file -> String.valueOf(file.getFileName())
                            .matches(Pattern.quote(String.valueOf(path.getFileName())) + "\\.\\w{1,5}"))
                    .toList();
            return like.size() == 1 ? Optional.of(like.get(0)) : Optional.empty();
        } catch (IOException noFolder) {
            return Optional.empty();
        }
    }

    /** Whoever writes the bare name of a file in a folder means that one, where there is only one. */
    private Optional<Path> below(Path path, Path folder, String name, Consumer<Label> fault) {
        if (!parent(path).equals(folder)) {
            return wrong("not_there", name, fault);
        }
        try (Stream<Path> found = Files.find(
                folder,
                DEEPEST,
                (file, attributes) -> String.valueOf(file.getFileName()).equals(String.valueOf(path.getFileName())))) {
            List<Path> there = found.filter(Files::isRegularFile).sorted().toList();
            return there.size() == 1
                    ? Optional.of(there.get(0))
                    : wrong(there.isEmpty() ? "not_there" : "several", name, fault);
        } catch (IOException | UncheckedIOException closed) {
            return wrong("not_there", name, fault);
        }
    }

    private Optional<DecisionFile> read(Path file, Path folder, String name, Consumer<Label> fault) {
        if (overLink(file, folder)) {
            return wrong("link", name, fault);
        }
        if (!Files.isRegularFile(file)) {
            return wrong("folder", name, fault);
        }
        try {
            if (Files.size(file) > (long) LARGEST << 20) {
                return wrong("large", name, fault);
            }
            ReturnArchive.Content content = reading.of(file);
            named.add(file.toAbsolutePath().normalize());
            String called = folder.relativize(file).toString().replace('\\', '/');
            return Optional.of(new DecisionFile(called, content.sha256(), content.bytes()));
        } catch (IOException unreadable) {
            return wrong("unreadable", name, fault);
        }
    }

    private static boolean overLink(Path file, Path folder) {
        for (Path path = file; !path.equals(folder); path = parent(path)) {
            if (Files.isSymbolicLink(path)) {
                return true;
            }
        }
        return false;
    }

    private static Path parent(Path path) {
        Path parent = path.getParent();
        return parent == null ? path : parent;
    }

    private <T> Optional<T> wrong(String what, String name, Consumer<Label> fault) {
        fault.accept(texts.of("file." + what, shown(name), LARGEST));
        return Optional.empty();
    }

    private static String shown(String name) {
        int[] first = name.codePoints().limit(60).toArray();
        return new String(first, 0, first.length);
    }
}
