package io.heshi.report;

import io.heshi.catalogue.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Workbooks, documents and letters that somebody has written into. They are never replaced: before the next results take their place they are moved
 * aside, under the first free number, and so by one step of the file system, which no crash leaves half done.
 */
public final class FilledIn {
    private static final String MARK = "_人工填写_";
    private static final Pattern WRITTEN_INTO = Pattern.compile("(.+)(\\.(?:xlsx|docx))");
    private static final Pattern KEPT = Pattern.compile("(.+)" + MARK + "(\\d{1,9})(\\.(?:xlsx|docx))");

    /** What LibreOffice, and what Excel and WPS, lay beside a file that they have open. */
    private static final List<String> LOCKS = List.of(".~lock.%s#", "~$%s");

    /** Tells whether a file is as it was made. */
    interface AsMade {
        boolean test(Path file) throws IOException;
    }

    private record Kept(String name, String of, int number) {}

    private FilledIn() {}

    /**
     * Moves a file out of the way of its successor, unless it is as it was made. Whether the successor has a seal is not asked: where a
     * template keeps it from having one, its document is rather kept for nothing than lost.
     *
     * @param place where it lies, if it does
     * @param asMade whether a file is as it was made
     * @return where it is now; nothing for most
     * @throws IOException when it cannot be read or moved; it then stays as it is
     */
    static Optional<Path> keep(Path place, Path successor, AsMade asMade) throws IOException {
        Matcher name = WRITTEN_INTO.matcher(place.getFileName().toString());
        if (!name.matches() || Files.notExists(place) || asMade.test(place) || Files.mismatch(place, successor) < 0) {
            return Optional.empty();
        }
        int number = 1;
        while (Files.exists(aside(place, name, number))) {
            number++;
        }
        return Optional.of(Files.move(place, aside(place, name, number)));
    }

    private static Path aside(Path place, Matcher name, int number) {
        return place.resolveSibling(name.group(1) + MARK + number + name.group(2));
    }

    /** What is to be told of a folder of reports: which workbooks were kept, and which are open; in Chinese and English. */
    public static List<String> notes(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).sorted().toList();
            List<String> notes = new ArrayList<>();
            names.stream()
                    .flatMap(name -> kept(name).stream())
                    .sorted(Comparator.comparing(Kept::of).thenComparing(Kept::number))
                    .forEach(kept -> notes.add(told("kept.note", kept.of(), kept.name())));
            for (String name : names) {
                LOCKS.stream()
                        .map(lock -> lock.formatted(name))
                        .filter(lock -> WRITTEN_INTO.matcher(name).matches() && names.contains(lock))
                        .forEach(lock -> notes.add(told("kept.open", name, lock)));
            }
            return List.copyOf(notes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Kept> kept(String name) {
        Matcher matcher = KEPT.matcher(name);
        return matcher.matches()
                ? List.of(new Kept(name, matcher.group(1) + matcher.group(3), Integer.parseInt(matcher.group(2))))
                : List.of();
    }

    private static String told(String key, String... names) {
        Texts texts = Texts.load("report");
        return texts.zh(key, (Object[]) names) + " / " + texts.en(key, (Object[]) names);
    }
}
