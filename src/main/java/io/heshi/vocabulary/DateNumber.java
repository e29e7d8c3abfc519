package io.heshi.vocabulary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Dates in numeric spreadsheet cells; the forms are those of {@link PartialDate#ofNumber}. */
final class DateNumber {
    private static final int LONGEST = 32;
    private static final int MOST_DIGITS = 8;
    // A stored 1980.01 may read 1980.0099999999999.
    private static final BigDecimal NOISE = new BigDecimal("0.000001");

    private DateNumber() {}

    static Optional<PartialDate> parse(String decimalText, boolean dateStyled, boolean date1904) {
        String text = Blanks.strip(decimalText);
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return read(new BigDecimal(text), dateStyled, date1904);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static Optional<PartialDate> read(BigDecimal number, boolean dateStyled, boolean date1904) {
        int integerDigits = number.precision() - number.scale();
        if (number.signum() <= 0 || integerDigits < 1 || integerDigits > MOST_DIGITS) {
            return Optional.empty();
        }
        int whole = number.intValue();
        BigDecimal fraction = number.subtract(BigDecimal.valueOf(whole));
        Optional<PartialDate> digits =
                fraction.signum() == 0 ? DateDigits.read(whole, integerDigits) : Optional.empty();
        if (dateStyled) {
            // A date column also formats what was typed as 198001 or 19800101; four digits there are days, not a year.
            return digits.isPresent() && integerDigits > 4 ? digits : SerialDate.read(whole, date1904);
        }
        if (digits.isPresent()) {
            return digits;
        }
        if (SerialDate.isLikely(whole)) {
            return SerialDate.read(whole, date1904);
        }
        return DateDigits.isLikelyYear(whole) ? yearAndMonth(whole, fraction) : Optional.empty();
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
