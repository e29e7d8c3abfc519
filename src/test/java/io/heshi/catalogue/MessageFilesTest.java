package io.heshi.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What staff see stands in both languages, and both fill the same places. */
class MessageFilesTest {
    private static final Path FOLDER = Path.of("src/main/resources/messages");
    private static final Pattern PLACE = Pattern.compile("\\{[^{}]+\\}");

    /** Where the text of a parser is passed on, each language has its own place for it. */
    static Stream<String> placed() throws IOException {
        return files().filter(name -> !name.equals("definition"));
    }

    static Stream<String> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString().replaceAll("_(zh|en)\\.properties$", ""))
                    .distinct()
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void both_languages_have_the_same_keys(String name) throws IOException {
        assertThat(read(name, "zh").stringPropertyNames())
                .isEqualTo(read(name, "en").stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("placed")
    void no_language_fills_a_place_that_the_other_has_not(String name) throws IOException {
        Properties zh = read(name, "zh");
        Properties en = read(name, "en");
        for (String key : zh.stringPropertyNames()) {
            assertThat(places(en.getProperty(key))).as(key).isSubsetOf(places(zh.getProperty(key)));
        }
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(place -> place.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties read(String name, String language) throws IOException {
        Properties texts = new Properties();
        try (var in = Files.newBufferedReader(FOLDER.resolve(name + "_" + language + ".properties"), UTF_8)) {
            texts.load(in);
        }
        return texts;
    }
}
