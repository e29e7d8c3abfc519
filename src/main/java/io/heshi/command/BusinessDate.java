package io.heshi.command;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A business date on the command line. */
final class BusinessDate implements ITypeConverter<LocalDate> {
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
