package io.heshi.command;

import io.heshi.vocabulary.date.ChinaTime;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A business date on the command line. */
final class BusinessDate implements ITypeConverter<LocalDate> {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** The date that was named, else today in China. */
    static LocalDate orToday(@Nullable LocalDate named, Clock clock) {
        return named == null ? LocalDate.now(clock.withZone(ChinaTime.ZONE)) : named;
    }

    /** The date after which a folder above the file is named, the nearest one. */
    static Optional<LocalDate> ofFolder(Path file) {
        for (Path folder = file.toAbsolutePath().getParent(); folder != null; folder = folder.getParent()) {
            Path name = folder.getFileName();
            if (name != null && DATE.matcher(name.toString()).matches()) {
                return parsed(name.toString());
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> parsed(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    @Override
    public LocalDate convert(String text) {
        return parsed(text)
                .orElseThrow(() -> new TypeConversionException(
                        "%1$s 不是日期，应形如 2024-12-31 / %1$s is no date; write one like 2024-12-31".formatted(text)));
    }
}
