package io.heshi.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A number that a source gives for all of its sheets, or for those that a pattern names. A pattern names a sheet, or else all sheets of a
 * file, which a file of text is too; of several the first.
 *
 * @param numbers by pattern, in the order in which they are written; empty where the number is found out
 */
public record PerSheet(List<Map.Entry<String, Optional<Integer>>> numbers) {
    /** It is found out everywhere. */
    public static final PerSheet AUTO = new PerSheet(List.of());

    private static final String ALL = "*";

    public PerSheet {
        numbers = List.copyOf(numbers);
    }

    /** The same for all sheets. */
    public static PerSheet all(Optional<Integer> number) {
        return number.isEmpty() ? AUTO : new PerSheet(List.of(Map.entry(ALL, number)));
    }

    /**
     * That of one sheet.
     *
     * @param fileName with the folders above it or without
     * @param sheet empty for a file of text
     */
    public Optional<Integer> of(String fileName, String sheet) {
        String file = fileName.substring(fileName.lastIndexOf('/') + 1);
        Stream<Optional<Integer>> ofSheet = sheet.isEmpty() ? Stream.empty() : fitting(sheet);
        return Stream.concat(ofSheet, fitting(file)).findFirst().flatMap(number -> number);
    }

    private Stream<Optional<Integer>> fitting(String name) {
        Predicate<Map.Entry<String, Optional<Integer>>> fits =
                entry -> SheetGlob.pattern(entry.getKey()).matcher(name).matches();
        return numbers.stream().filter(fits).map(Map.Entry::getValue);
    }
}
