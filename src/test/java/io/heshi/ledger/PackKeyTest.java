package io.heshi.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.testing.TestDatabase;
import io.heshi.testing.TestPostgres;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackKeyTest {
    private static final PackSecret OURS = PackSecret.of(new byte[] {1, 2, 3});
    private static final PackSecret ANOTHER = PackSecret.of(new byte[] {1, 2, 4});

    @Test
    void a_key_is_read_as_it_was_written() {
        String cell = new PackKey(12, 3456, 7).text(OURS);

        assertThat(cell).matches("h1\\.12\\.3456\\.7\\.[0-9a-f]{12}");
        PackKey read = PackKey.parse("  " + cell + "\n").orElseThrow();
        assertThat(List.of(read.pack(), read.number(), (long) read.seq())).containsExactly(12L, 3456L, 7L);
        assertThat(read.genuine(OURS)).isTrue();
    }

    /** HMAC-SHA256 of {@code 12.3456.7} by another program. */
    @Test
    void it_is_signed_as_it_is_told() {
        assertThat(new PackKey(12, 3456, 7).text(OURS)).isEqualTo("h1.12.3456.7.8e6290e57712");
    }

    @Test
    void what_was_signed_by_somebody_else_or_changed_since_is_not_genuine() {
        String cell = new PackKey(12, 3456, 7).text(OURS);

        assertThat(PackKey.parse(cell)).get().matches(key -> !key.genuine(ANOTHER));
        assertThat(PackKey.parse(cell.replace(".3456.", ".3457."))).get().matches(key -> !key.genuine(OURS));
        assertThat(PackKey.parse(cell.replace("h1.12.", "h1.1."))).get().matches(key -> !key.genuine(OURS));
        assertThat(PackKey.parse(cell.replace(".7.", ".8."))).get().matches(key -> !key.genuine(OURS));
        assertThat(new PackKey(12, 3456, 7).genuine(OURS)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "问题标识",
                "3456",
                "h1.12.3456.7",
                "h1.12.3456.7.0123456789AB",
                "h1.12.3456.7.0123456789a",
                "h1.12.3456.7.0123456789ab0",
                "h2.12.3456.7.0123456789ab",
                "h1.012.3456.7.0123456789ab",
                "h1.0.3456.7.0123456789ab",
                "h1.-1.3456.7.0123456789ab",
                "h1.12.3456.07.0123456789ab",
                "h1.12.1234567890123456789.7.0123456789ab",
                "h1.12.3456.7.0123456789ab h1.12.3456.7.0123456789ab",
                "h1.１２.3456.7.0123456789ab"
            })
    void what_has_another_shape_is_no_key(String cell) {
        assertThat(PackKey.parse(cell)).isEmpty();
    }

    @Test
    void a_database_makes_its_secret_once() {
        try (TestDatabase database = TestPostgres.fresh();
                TestDatabase other = TestPostgres.fresh()) {
            String cell = new PackKey(1, 2, 3).text(PackSecret.of(database.dataSource()));

            assertThat(new PackKey(1, 2, 3).text(PackSecret.of(database.dataSource())))
                    .isEqualTo(cell);
            assertThat(new PackKey(1, 2, 3).text(PackSecret.of(other.dataSource())))
                    .isNotEqualTo(cell);
        }
    }

    /** {@code printf '3456\t张三' | sha256sum}. */
    @Test
    void facts_are_what_stands_in_the_cells() {
        assertThat(PackFacts.checksum(List.of("3456", "张三")))
                .isEqualTo("24da34749d4dd14ea16ca8b942cefaa5b21a84e7432e146d720f7034f15cf2c4");
        assertThat(PackFacts.checksum(List.of("345", "6张三")))
                .isNotEqualTo("24da34749d4dd14ea16ca8b942cefaa5b21a84e7432e146d720f7034f15cf2c4");
    }
}
