package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.store.RunLock;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlreadyRunningTest {
    @ParameterizedTest
    @CsvSource({
        "2024-12-31T16:30:05.123456Z, 2025-01-01 00:30:05",
        "2024-07-01T01:02:03Z, 2024-07-01 09:02:03",
        "1988-07-01T01:02:03.999Z, 1988-07-01 10:02:03"
    })
    void it_says_since_when_the_other_runs_on_the_clock_of_the_office(Instant since, String told) {
        AlreadyRunning busy =
                new AlreadyRunning(Optional.of(new RunLock.Holder("heshi run nightly 2024-12-31", since)));

        assertThat(busy).hasMessageContaining(told + "（北京时间）").hasMessageContaining("since " + told + " China");
    }

    @Test
    void another_that_has_just_ended_has_no_time() {
        assertThat(new AlreadyRunning(Optional.empty())).hasMessageContaining("刚刚结束");
    }
}
