package io.heshi.vocabulary.date;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** The clock on the wall of every office that reads what is told here, whatever zone the machine is set to. */
public final class ChinaTime {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter TOLD =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZONE);
    private static final DateTimeFormatter ISO = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(ZONE);

    private ChinaTime() {}

    /** For people: {@code 2024-12-31 09:00:05}. */
    public static String told(Instant moment) {
        return TOLD.format(moment);
    }

    /** For programs, to the second: {@code 2024-12-31T09:00:05+08:00}. */
    public static String iso(Instant moment) {
        return ISO.format(moment.truncatedTo(ChronoUnit.SECONDS));
    }
}
