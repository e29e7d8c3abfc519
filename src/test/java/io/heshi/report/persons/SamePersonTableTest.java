package io.heshi.report.persons;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamePersonTableTest {
    @ParameterizedTest
    @CsvSource({"1.000000, 99.99", "0.999999, 99.99", "0.98765, 98.76", "0.5, 50.00"})
    void nothing_that_is_weighed_is_certain(BigDecimal probability, String percent) {
        assertThat(SamePersonTable.percent(probability)).isEqualTo(percent);
    }
}
