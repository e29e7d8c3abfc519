package io.heshi.vocabulary.date;

import io.heshi.vocabulary.text.Blanks;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Dates in numeric spreadsheet cells; the forms are those of {@link PartialDate#ofNumber}. */
final class DateNumber {
    private static final int LONGEST = 32;
    private static final int MOST_DIGITS = 8;
    // A stored 1980.01 may read 1980.0099999999999.
    private static final BigDecimal NOISE = new BigDecimal("0.000001");

    private static final BigDecimal SECONDS_OF_A_DAY = BigDecimal.valueOf(86_400);

    private DateNumber() {}

    static DateReading read(String decimalText, boolean dateStyled, boolean date1904) {
        String text = Blanks.strip(decimalText);
        if (text.isEmpty() || text.length() > LONGEST) {
            return DateReading.NONE;
        }
        try {
            return read(new BigDecimal(text), dateStyled, date1904);
        } catch (NumberFormatException notANumber) {
            return DateReading.NONE;
        }
    }

    private static DateReading read(BigDecimal number, boolean dateStyled, boolean date1904) {
        int integerDigits = number.precision() - number.scale();
        if (number.signum() <= 0 || integerDigits < 1 || integerDigits > MOST_DIGITS) {
            return DateReading.NONE;
        }
        int whole = number.intValue();
        BigDecimal fraction = number.subtract(BigDecimal.valueOf(whole));
        Optional<PartialDate> digits =
                fraction.signum() == 0 ? DateDigits.read(whole, integerDigits) : Optional.empty();
        if (dateStyled) {
            // A date column also formats what was typed as 198001 or 19800101; four digits there are days, not a year.
            return digits.isPresent() && integerDigits > 4 ? sure(digits) : serial(whole, fraction, date1904);
        }
        if (digits.isPresent()) {
            return sure(digits);
        }
        if (SerialDate.isLikely(whole)) {
            return serial(whole, fraction, date1904);
        }
        return DateDigits.isLikelyYear(whole) ? sure(yearAndMonth(whole, fraction)) : DateReading.NONE;
    }

    private static DateReading sure(Optional<PartialDate> date) {
        return date.<DateReading>map(DateReading.Sure::new).orElse(DateReading.NONE);
    }

    private static DateReading serial(int day, BigDecimal fraction, boolean date1904) {
        int second = fraction.multiply(SECONDS_OF_A_DAY)
                .setScale(0, RoundingMode.HALF_UP)
                .intValue();
        // A fraction that rounds up to a whole day is the error of a binary one.
        boolean whole = second == 0 || second == SECONDS_OF_A_DAY.intValue();
        Optional<PartialDate> date = SerialDate.read(second == 0 || !whole ? day : day + 1, date1904);
        return whole || date.isEmpty() ? sure(date) : new DateReading.Timed(date.get(), second);
    }

    private static Optional<PartialDate> yearAndMonth(int year, BigDecimal fraction) {
        BigDecimal hundredths = fraction.setScale(2, RoundingMode.HALF_UP);
        if (hundredths.subtract(fraction).abs().compareTo(NOISE) > 0) {
            return Optional.empty();
        }
        int month = hundredths.unscaledValue().intValue();
        if (month == 10) {
            return PartialDate.check(year, 0, 0);
        }
        return PartialDate.check(year, month % 10 == 0 ? month / 10 : month, 0);
    }
}
