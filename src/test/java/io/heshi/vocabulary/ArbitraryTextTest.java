package io.heshi.vocabulary;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.heshi.vocabulary.date.Century;
import io.heshi.vocabulary.date.DateClock;
import io.heshi.vocabulary.date.DateForm;
import io.heshi.vocabulary.date.DateOrder;
import io.heshi.vocabulary.date.DateReading;
import io.heshi.vocabulary.date.PartialDate;
import io.heshi.vocabulary.text.BlankText;
import io.heshi.vocabulary.text.CleanText;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One odd cell must never stop a night's run: whatever the text, each reader answers. */
class ArbitraryTextTest {
    private static final String LIKELY =
            "0123456789Xx19801年月日-./:T ZE+='\"“(（〔)）]加挂牌子号第,.¥元\u3000\u200B\uE81E\uD840\uDC00\uD800";

    private static final List<Consumer<String>> READERS = List.of(
            ResidentId::read,
            text -> ResidentId.readNumber(text, false),
            ResidentId::masked,
            PersonName::display,
            PersonName::key,
            UnitName::key,
            text -> UnitName.sameOrShort(text, "云州市财政局"),
            UnitCode::key,
            UnifiedCreditCode::read,
            PartialDate::parse,
            text -> DateReading.of(text)
                    .date(new DateForm(DateOrder.MONTH_FIRST, DateClock.UNIVERSAL), Century.ofLife(1967)),
            text -> PartialDate.ofNumber(text, true, true),
            text -> PartialDate.ofNumber(text, false, false),
            Money::parse,
            BlankText::isBlank,
            HeaderName::key,
            DocumentNumber::key,
            CleanText::of,
            text -> MentionKey.of(text, text));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void no_text_makes_a_reader_fail(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 4000; i++) {
            String text = any(random);
            for (int reader = 0; reader < READERS.size(); reader++) {
                Consumer<String> read = READERS.get(reader);
                assertThatCode(() -> read.accept(text))
                        .as("text %d of seed %d, reader %d", i, seed, reader)
                        .doesNotThrowAnyException();
            }
        }
    }

    private static String any(Random random) {
        char[] chars = new char[random.nextInt(24)];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = random.nextInt(8) == 0
                    ? (char) random.nextInt(0x10000)
                    : LIKELY.charAt(random.nextInt(LIKELY.length()));
        }
        return new String(chars);
    }
}
