package io.heshi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DatabaseSettingsTest {

    private static final Path DATA = Path.of("data");

    @Test
    void without_a_url_the_server_is_embedded() {
        assertThat(DatabaseSettings.from(Map.of(), DATA).embedded()).isTrue();
        assertThat(DatabaseSettings.from(Map.of("HESHI_DATABASE_URL", " "), DATA)
                        .embedded())
                .isTrue();
    }

    @Test
    void a_url_names_a_given_server() {
        DatabaseSettings settings = DatabaseSettings.from(
                Map.of(
                        "HESHI_DATABASE_URL", "jdbc:postgresql://db/heshi",
                        "HESHI_DATABASE_USER", "heshi",
                        "HESHI_DATABASE_PASSWORD", "s3cret"),
                DATA);

        assertThat(settings.embedded()).isFalse();
        assertThat(settings.url()).contains("jdbc:postgresql://db/heshi");
        assertThat(settings.user()).contains("heshi");
        assertThat(settings.password()).contains("s3cret");
    }

    @Test
    void the_password_is_not_printed() {
        DatabaseSettings settings = DatabaseSettings.from(
                Map.of(
                        "HESHI_DATABASE_URL",
                        "jdbc:postgresql://db/heshi?password=s3cret",
                        "HESHI_DATABASE_PASSWORD",
                        "s3cret"),
                DATA);

        assertThat(settings.toString()).doesNotContain("s3cret");
    }

    @Test
    void a_url_of_another_kind_is_refused_with_the_form_expected() {
        assertThatThrownBy(() -> DatabaseSettings.from(Map.of("HESHI_DATABASE_URL", "postgres://db/heshi"), DATA))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("jdbc:postgresql://host:5432/database");
    }
}
