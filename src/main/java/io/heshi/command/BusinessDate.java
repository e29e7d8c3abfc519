package io.heshi.command;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A business date on the command line. */
final class BusinessDate implements ITypeConverter<LocalDate> {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** The date that was named, else today in China. */
    static LocalDate orToday(@Nullable LocalDate named, Clock clock) {
        return named == null ? LocalDate.now(clock.withZone(CHINA)) : named;
    }

    @Override
    public LocalDate convert(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException(
                    "%1$s 不是日期，应形如 2024-12-31 / %1$s is no date; write one like 2024-12-31".formatted(text));
        }
    }
}
