package io.heshi.testing.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The people of the cities that tests work with, and whether a text names one of them: by the name, or by any valid ID number, which no
 * test needs to have told.
 */
public final class People {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Pattern ID_NUMBER = Pattern.compile("(?<![0-9])[0-9]{17}[0-9Xx](?![0-9])");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+(?:·\\p{IsHan}+)*");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final int SHORTEST_WITHIN_WORDS = 3;
    private static final int LONGEST = 4;

    private static final Set<String> NAMES = ConcurrentHashMap.newKeySet();
    private static final Set<Path> READ = ConcurrentHashMap.newKeySet();

    private People() {}

    /** Makes known a name that a test gives somebody. */
    public static void know(String name) {
        if (name.length() >= 2) {
            NAMES.add(name);
        }
    }

    /** Makes known everybody whom the text files of an inbox name in a column 姓名. */
    public static void know(Path inbox) {
        if (!Files.isDirectory(inbox)) {
            return;
        }
        try (Stream<Path> files = Files.walk(inbox)) {
            files.filter(file -> file.toString().endsWith(".csv"))
                    .filter(file -> READ.add(file.toAbsolutePath()))
                    .forEach(People::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What of a person stands in a text, if anything does. */
    public static Optional<String> in(String text) {
        Matcher number = ID_NUMBER.matcher(text);
        while (number.find()) {
            if (isValid(number.group())) {
                return Optional.of(number.group());
            }
        }
        Matcher word = HAN.matcher(text);
        while (word.find()) {
            Optional<String> name = inWord(word.group());
            if (name.isPresent()) {
                return name;
            }
        }
        return Optional.empty();
    }

    /** A name of two characters may be part of another word; as a word of its own it is a name. */
    private static Optional<String> inWord(String word) {
        if (NAMES.contains(word)) {
            return Optional.of(word);
        }
        for (int from = 0; from < word.length(); from++) {
            for (int length = SHORTEST_WITHIN_WORDS; length <= LONGEST && from + length <= word.length(); length++) {
                String part = word.substring(from, from + length);
                if (NAMES.contains(part)) {
                    return Optional.of(part);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isValid(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11) == Character.toUpperCase(number.charAt(17))
                && number.substring(6, 8).matches("19|20");
    }

    private static void read(Path file) {
        List<String> lines = lines(file);
        if (lines.isEmpty()) {
            return;
        }
        int column = List.of(
                        lines.get(0).replace("\uFEFF", "").replace("\"", "").split(",", -1))
                .indexOf("姓名");
        if (column >= 0) {
            lines.stream()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .filter(cells -> cells.length > column)
                    .map(cells -> cells[column].strip())
                    .filter(name -> HAN.matcher(name).matches())
                    .forEach(People::know);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            return gb18030(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> gb18030(Path file) {
        try {
            return Files.readAllLines(file, GB18030);
        } catch (IOException damaged) {
            return List.of();
        }
    }
}
