package io.heshi.intake.receive;

import static java.util.Comparator.comparing;

import io.heshi.definition.Source;
import io.heshi.definition.ValueOrigin.FileName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The files of a source that came twice in one night, with the same bytes under two names. Read twice, everything in them would count twice. Where
 * columns take their values from the name of the file, names that say something else there make two files of them.
 */
final class SecondCopies {
    private SecondCopies() {}

    /** A file that is not read. @param sameAs the name of the one that is */
    record SecondCopy(Received file, String sameAs) {}

    private record Content(String source, String sha256, List<String> told) {}

    /** Of files with the same content all but the one with the shortest name, in the order given. */
    static List<SecondCopy> among(List<Received> files, List<Source> sources) {
        Map<Content, Received> read = new HashMap<>();
        files.stream()
                .sorted(comparing((Received file) -> file.name().length()).thenComparing(Received::name))
                .forEach(file -> read.putIfAbsent(content(file, sources), file));
        return files.stream()
                .map(file -> new SecondCopy(
                        file,
                        Objects.requireNonNull(read.get(content(file, sources))).name()))
                .filter(copy -> !copy.file().name().equals(copy.sameAs()))
                .toList();
    }

    private static Content content(Received file, List<Source> sources) {
        String name = file.name().substring(file.name().lastIndexOf('/') + 1);
        return new Content(
                file.source(),
                file.copy().sha256(),
                sources.stream()
                        .filter(source -> source.name().equals(file.source()))
                        .flatMap(source -> source.columns().stream())
                        .map(column -> column.origin().stated())
                        .flatMap(stated -> stated instanceof FileName said ? told(said.regex(), name) : Stream.empty())
                        .toList());
    }

    private static Stream<String> told(String regex, String name) {
        Matcher matcher = Pattern.compile(regex).matcher(name);
        return matcher.find()
                ? IntStream.rangeClosed(1, matcher.groupCount())
                        .mapToObj(group -> Objects.requireNonNullElse(matcher.group(group), ""))
                : Stream.of("");
    }
}
