package io.heshi.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
    private static final Pattern KEY = Pattern.compile("\"([a-z][a-z0-9_]+\\.[a-z0-9_]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"definition", "guess"})
    void every_text_is_there_in_both_languages_and_said_somewhere(String room) throws IOException {
        Set<String> keys = keys(room + "_zh");

        assertThat(keys(room + "_en")).isEqualTo(keys);
        // How near a heading is to a word is said by the name of the nearness.
        keys.removeIf(key -> key.startsWith("heading."));
        Set<String> said = said(Path.of("src/main/java/io/heshi", room));
        // Saved weights are read as definitions are.
        said.addAll(said(Path.of("src/main/java/io/heshi/link")));
        assertThat(said).containsAll(keys);
    }

    @Test
    void a_value_that_is_a_label_gives_each_language_its_own() {
        assertThat(Texts.load("definition").of("value.expected", new Label("文本", "a text"), 3))
                .isEqualTo(new Label("应为文本，实为3", "expected a text, found 3"));
    }

    @Test
    void each_language_is_told_by_itself() {
        assertThat(Texts.load("report").zh("footer.page", 1, 2)).isEqualTo("第 1 页 共 2 页");
        assertThat(Texts.load("report").en("footer.page", 1, 2)).isEqualTo("Page 1 of 2");
    }

    @Test
    void an_unknown_key_is_an_error_and_an_unknown_code_shows_itself() {
        assertThatThrownBy(() -> Texts.load("report").zh("no.such.key")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Texts.load("report").labelOr("gate.", "odd").zh()).isEqualTo("odd");
    }

    private static Set<String> keys(String name) throws IOException {
        Properties texts = new Properties();
        try (var in = Files.newBufferedReader(Path.of("src/main/resources/messages/" + name + ".properties"))) {
            texts.load(in);
        }
        return new TreeSet<>(texts.stringPropertyNames());
    }

    private static Set<String> said(Path sources) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
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
