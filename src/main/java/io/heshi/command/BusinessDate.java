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
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** A business date on the command line. */
final class BusinessDate implements ITypeConverter<LocalDate> {
    /** Where the descriptions of shared options stand, by command. */
    static final String OPTIONS = "help.options";

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** Today in China. */
    static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(ChinaTime.ZONE));
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

    /** The option {@code --date}, shared by the commands that have it; what it means to each stands in {@link #OPTIONS}. */
    static final class Named {
        @Option(names = "--date", paramLabel = "DATE", converter = BusinessDate.class)
        private @Nullable LocalDate date;

        Optional<LocalDate> date() {
            return Optional.ofNullable(date);
        }

        /** The date that was named, else today in China. */
        LocalDate orToday(Clock clock) {
            return date == null ? today(clock) : date;
        }
    }
}
