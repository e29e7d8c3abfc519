package io.heshi.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "5000|5000",
                "5000.5|5000.5",
                "5000.50|5000.50",
                "0|0",
                "0.00|0.00",
                "007|7",
                ".5|0.5",
                "5.|5",
                "5000.505|5000.51",
                "5000.504999|5000.50",
                "-5000.505|-5000.51",
                "1,234,567.89|1234567.89",
                "12,345|12345",
                "１，２３４．５０|1234.50",
                "¥1,234|1234",
                "￥1，234.5元|1234.5",
                "1234 元|1234",
                "(1,234.50)|-1234.50",
                "（￥5）|-5",
                "-5|-5",
                "－5|-5",
                "−5|-5",
                "+5|5",
                "-¥5|-5",
                "1.2E+4|12000",
                "1.2345E3|1234.5",
                "1E-3|0.00",
                "'5000|5000",
                "=\"5000\"|5000",
                "999999999999999999|999999999999999999"
            })
    void amounts_are_read_with_their_scale(String raw, String plain) {
        assertThat(Money.parse(raw)).hasValueSatisfying(value -> {
            assertThat(value.toString()).isEqualTo(plain);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "无",
                "-",
                "——",
                "元",
                "¥",
                "1.2万元",
                "1.2万",
                "abc",
                "1.2.3",
                "1,23",
                "1,2345",
                ",123",
                "1234,567",
                "1,234,",
                "1.234,567",
                "1,,234",
                "--5",
                "+-5",
                "5-",
                "(-5)",
                "()",
                "(5",
                "1E999999999",
                "1E-999999999",
                "1E99999999999",
                "9E18",
                "٥",
                "0x1F",
                "1e",
                "5 6a",
                "123456789012345678901234567890123456789012345"
            })
    void anything_else_is_none(String raw) {
        assertThat(Money.parse(raw)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void any_amount_reads_back_from_each_of_its_forms(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            BigDecimal amount = BigDecimal.valueOf(random.nextLong() >>> (1 + random.nextInt(60)), random.nextInt(3))
                    .movePointLeft(3)
                    .setScale(random.nextInt(3), RoundingMode.HALF_UP);
            String plain = amount.toPlainString();
            String grouped = String.format(Locale.ROOT, "%,." + amount.scale() + "f", amount);
            assertThat(Money.parse(plain)).as("%d of seed %d", i, seed).contains(amount);
            assertThat(Money.parse(grouped)).as("%d of seed %d", i, seed).contains(amount);
            assertThat(Money.parse("￥" + grouped + "元")).contains(amount);
            assertThat(Money.parse("（" + grouped + "）")).contains(amount.negate());
            assertThat(Money.parse("-" + plain)).contains(amount.negate());
        }
    }
}
