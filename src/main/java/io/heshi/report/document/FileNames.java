package io.heshi.report.document;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Names of files that every system can keep. Of units that are called alike each has its code in the name, whichever of them are asked for. */
final class FileNames {
    private static final Pattern FORBIDDEN = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]");
    /** Windows drops what a name ends with. */
    private static final Pattern AT_THE_END = Pattern.compile("[. ]+$");

    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");
    /** Three bytes a character, and 255 in all. */
    private static final int LONGEST = 60;

    private final Map<String, Integer> called = new HashMap<>();

    /** @param all every unit of the run */
    FileNames(Collection<Selection.Unit> all) {
        all.forEach(unit -> called.merge(key(unit.name()), 1, Integer::sum));
    }

    String of(Selection.Unit unit, String title, LocalDate day) {
        boolean alone = called.getOrDefault(key(unit.name()), 0) < 2;
        String name = unit.name().isEmpty() ? unit.code() : unit.name();
        return of(alone ? name : name + "_" + (unit.code().isEmpty() ? unit.unitKey() : unit.code()), title, day);
    }

    String of(String whom, String title, LocalDate day) {
        return "%s_%s_%s.xlsx".formatted(safe(whom), safe(title), day.format(DateTimeFormatter.BASIC_ISO_DATE));
    }

    static String safe(String name) {
        String normal = Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
        String allowed =
                AT_THE_END.matcher(FORBIDDEN.matcher(normal).replaceAll("_")).replaceAll("");
        int[] points = allowed.codePoints().limit(LONGEST).toArray();
        String fitting = new String(points, 0, points.length);
        return fitting.isEmpty()
                        || fitting.startsWith(".")
                        || DEVICE.matcher(fitting).matches()
                ? "_" + fitting
                : fitting;
    }

    private static String key(String name) {
        return safe(name).toLowerCase(Locale.ROOT);
    }
}
