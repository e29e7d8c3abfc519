package io.heshi.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerTuningTest {
    @ParameterizedTest
    @CsvSource({"0, 256", "1, 256", "2, 256", "4, 512", "6, 768", "8, 1024", "512, 1024"})
    void an_eighth_of_the_memory_is_for_pages_within_bounds(long gigabytes, long megabytes) {
        assertThat(ServerTuning.sharedBuffers(gigabytes << 30)).isEqualTo(megabytes);
    }
}
