package io.heshi.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FaultTextTest {
    private static final Path SOURCES = Path.of("src/main/java/io/heshi/definition");
    private static final Pattern KEY = Pattern.compile("\"([a-z][a-z0-9_]+\\.[a-z0-9_]+)\"");

    @Test
    void every_text_is_there_in_both_languages_and_said_somewhere() throws IOException {
        Set<String> keys = keys("zh");

        assertThat(keys("en")).isEqualTo(keys);
        assertThat(said()).containsAll(keys);
    }

    private static Set<String> keys(String language) throws IOException {
        Properties texts = new Properties();
        try (var in = Files.newBufferedReader(
                Path.of("src/main/resources/messages/definition_" + language + ".properties"))) {
            texts.load(in);
        }
        return new TreeSet<>(texts.stringPropertyNames());
    }

    private static Set<String> said() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> KEY.matcher(text(file)).results())
                    .map((MatchResult match) -> match.group(1))
                    .collect(Collectors.toSet());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
