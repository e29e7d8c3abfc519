package io.heshi.vocabulary.date;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The time of day behind a date, and what it makes of the date. */
final class TimeText {
    private static final String HALF = "(?<%s>AM|PM|A\\.M\\.|P\\.M\\.|上午|下午|凌晨|中午)";
    private static final Pattern TIME = Pattern.compile(
            "\\s*T?\\s*(?:(?:星期|周)[一二三四五六日天]\\s*)?(?:" + HALF.formatted("before") + "\\s*)?"
                    + "(?<hour>\\d{1,2})[:.](?<minute>\\d{1,2})(?:[:.](?<second>\\d{1,2})(?:[.,]\\d{1,9})?)?"
                    + "\\s*(?:" + HALF.formatted("after")
                    + ")?\\s*(?<zone>Z|UTC|CST|CDT|(?:GMT|UTC)?[+-]\\d{2}:?\\d{2}|GMT)?"
                    + "\\s*(?:\\(.*\\)|\\[.*\\])?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WEEKDAY = Pattern.compile("\\s*[(（]?(?:星期|周)[一二三四五六日天][)）]?");
    private static final Pattern MIDNIGHT = Pattern.compile("[ T]0{1,2}:00(:00(\\.0{1,9})?)?");

    private TimeText() {}

    /** What the day and the text behind it say; none if that is no time of day. */
    static DateReading of(PartialDate day, String time) {
        if (isMidnight(time) || WEEKDAY.matcher(time).matches()) {
            return new DateReading.Sure(day);
        }
        Matcher matcher = TIME.matcher(time);
        if (!matcher.matches()) {
            return DateReading.NONE;
        }
        int second = second(matcher);
        if (second < 0) {
            return DateReading.NONE;
        }
        ZoneOffset offset = offset(matcher.group("zone"));
        if (offset != null) {
            return new DateReading.Sure(inChina(day, second, offset));
        }
        return second == 0 ? new DateReading.Sure(day) : new DateReading.Timed(day, second);
    }

    /** The second of the day that a text says, of whatever zone: 0 for none, -1 if it is no time of day. */
    static int second(@Nullable String time) {
        if (time == null || time.isBlank()) {
            return 0;
        }
        Matcher matcher = TIME.matcher(time);
        return matcher.matches() ? second(matcher) : -1;
    }

    private static boolean isMidnight(String time) {
        return time.length() > 4
                && time.charAt(1) == '0'
                && MIDNIGHT.matcher(time).matches();
    }

    /** The day in China at that moment. */
    private static PartialDate inChina(PartialDate day, int second, ZoneOffset offset) {
        Instant moment = LocalDateTime.of(day.firstDay(), LocalTime.ofSecondOfDay(second))
                .toInstant(offset);
        ZonedDateTime local = moment.atZone(ChinaTime.ZONE);
        // Tables of zones differ by an hour in the summers of the forties: an hour before midnight is midnight.
        boolean nearly = local.getYear() < 1950 && local.getHour() == 23 && local.getMinute() == 0;
        return PartialDate.of(nearly ? local.toLocalDate().plusDays(1) : local.toLocalDate());
    }

    private static int second(Matcher time) {
        int hour = Integer.parseInt(time.group("hour"));
        int minute = Integer.parseInt(time.group("minute"));
        int second = time.group("second") == null ? 0 : Integer.parseInt(time.group("second"));
        String half = time.group("before") == null ? time.group("after") : time.group("before");
        if (half != null) {
            hour = hour(hour, half.toUpperCase(Locale.ROOT));
        }
        return hour < 0 || hour > 23 || minute > 59 || second > 59 ? -1 : (hour * 60 + minute) * 60 + second;
    }

    private static int hour(int shown, String half) {
        boolean late = half.startsWith("P") || half.equals("下午") || half.equals("中午");
        if (shown > 12) {
            return late ? shown : -1;
        }
        return shown % 12 + (late ? 12 : 0);
    }

    // CST and CDT are China's here: nobody sends the births of Chinese staff in American time.
    private static @Nullable ZoneOffset offset(@Nullable String zone) {
        if (zone == null || zone.equalsIgnoreCase("CST") || zone.equalsIgnoreCase("CDT")) {
            return null;
        }
        String text = zone.toUpperCase(Locale.ROOT);
        String hours = text.startsWith("GMT") || text.startsWith("UTC") ? text.substring(3) : text;
        if (hours.isEmpty() || hours.equals("Z")) {
            return ZoneOffset.UTC;
        }
        String colon = hours.indexOf(':') < 0 ? hours.substring(0, 3) + ":" + hours.substring(3) : hours;
        boolean real = Integer.parseInt(colon.substring(1, 3)) < 18 && Integer.parseInt(colon.substring(4)) < 60;
        return real ? ZoneOffset.of(colon) : null;
    }
}
