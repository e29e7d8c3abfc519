package io.heshi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ServerVersionTest {

    @Test
    void reads_the_version_number_of_the_server() {
        assertThat(ServerVersion.of(180_006)).hasToString("18.6");
        assertThat(ServerVersion.of(150_013)).hasToString("15.13");
    }

    @Test
    void fifteen_is_accepted() {
        assertThat(ServerVersion.of(150_000).requireSupported().major()).isEqualTo(15);
    }

    @Test
    void fourteen_is_refused_and_the_message_says_what_is_needed() {
        ServerVersion old = ServerVersion.of(140_022);

        assertThatThrownBy(old::requireSupported)
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("PostgreSQL 14 is too old, 15 or newer");
    }
}
