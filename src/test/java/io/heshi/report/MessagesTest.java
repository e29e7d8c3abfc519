package io.heshi.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heshi.report.words.Messages;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MessagesTest {

    @Test
    void both_languages_have_the_same_keys() throws IOException {
        assertThat(properties("zh").stringPropertyNames())
                .isEqualTo(properties("en").stringPropertyNames());
    }

    @Test
    void both_languages_fill_the_same_places() throws IOException {
        Properties zh = properties("zh");
        Properties en = properties("en");
        for (String key : zh.stringPropertyNames()) {
            for (String place : new String[] {"{0}", "{1}", "{2}"}) {
                assertThat(zh.getProperty(key).contains(place)
                                || !en.getProperty(key).contains(place))
                        .as(key)
                        .isTrue();
            }
        }
    }

    @Test
    void values_are_filled_in() {
        assertThat(Messages.load().zh("footer.page", 1, 2)).isEqualTo("第 1 页 共 2 页");
        assertThat(Messages.load().en("footer.page", 1, 2)).isEqualTo("Page 1 of 2");
    }

    @Test
    void an_unknown_key_is_an_error_and_an_unknown_code_shows_itself() {
        assertThatThrownBy(() -> Messages.load().zh("no.such.key")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Messages.load().labelOr("gate.", "odd").zh()).isEqualTo("odd");
    }

    private static Properties properties(String language) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(
                Files.readString(Path.of("src/main/resources/messages/report_" + language + ".properties"))));
        return properties;
    }
}
