package io.heshi.gate;

import static io.heshi.gate.ReadingText.part;
import static io.heshi.gate.ReadingText.percent;
import static io.heshi.gate.ReadingText.plain;
import static io.heshi.gate.ReadingText.previous;

/** Why a gate is closed and what to do about it. */
final class ClosedInEnglish {
    private ClosedInEnglish() {}

    static String of(GateReading reading) {
        return switch (reading.gate()) {
            case "empty" -> "holds no record at all. Check that the export went well.";
            case "rows" ->
                "has %s records, %s last time, at least %s allowed. Check that the export is whole."
                        .formatted(plain(reading.current()), previous(reading), plain(reading.allowed()));
            case "rise" ->
                "has %s records, %s last time, at most %s allowed. Check whether it was exported twice, or a file too many lies there."
                        .formatted(plain(reading.current()), previous(reading), plain(reading.allowed()));
            case "missing" ->
                "lacks %s in %s of its records, %s allowed. Check that this column was exported whole."
                        .formatted(reading.field(), percent(reading.current()), percent(reading.allowed()));
            case "duplicates" ->
                "repeats itself word for word in %s of its records, %s allowed. Check whether the same data lie there twice."
                        .formatted(percent(reading.current()), percent(reading.allowed()));
            case "units" ->
                "no longer mentions %s of %s units (%s), %s allowed: %s. Check that none was left out."
                        .formatted(
                                ReadingText.vanished(reading),
                                previous(reading),
                                percent(reading.current()),
                                percent(reading.allowed()),
                                ReadingText.items(reading.detail(), ", "));
            case "sums" ->
                "has a sum of %s of %s, %s last time, a change of %s, %s either way allowed. Check the unit of money and what was exported."
                        .formatted(
                                reading.field(),
                                plain(reading.current()),
                                previous(reading),
                                ReadingText.change(reading),
                                percent(reading.allowed()));
            case "headers" ->
                "lacks %s headers that were used last time: %s; new headers: %s. Check the form of the export, or add the new header to the source."
                        .formatted(
                                plain(reading.current()),
                                ReadingText.items(ReadingText.signed(reading, "-"), ", "),
                                orNone(ReadingText.items(ReadingText.signed(reading, "+"), ", ")));
            case "same_file" ->
                "sent the very same bytes as %s working days ago, %s allowed: %s. Ask for a new export."
                        .formatted(
                                plain(reading.current()),
                                plain(reading.allowed()),
                                ReadingText.items(ReadingText.files(reading, "%s (came on %s)"), ", "));
            case "stale" ->
                "was exported %s days before the business date, %s allowed: %s. Ask for a new export."
                        .formatted(
                                plain(reading.current()),
                                plain(reading.allowed()),
                                ReadingText.items(ReadingText.files(reading, "%s (%s)"), ", "));
            case "totals" ->
                "states %s totals that are not the sums of its rows: %s. Check whether rows are missing or were changed."
                        .formatted(
                                plain(reading.current()),
                                ReadingText.items(
                                        reading.detail().stream()
                                                .map(ClosedInEnglish::total)
                                                .toList(),
                                        "; "));
            case "statements" ->
                "states %s units and quota types on more than one sheet or in more than one file: %s. They cannot be added up; leave only the one that holds."
                        .formatted(plain(reading.current()), ReadingText.items(reading.detail(), "; "));
            default -> throw new IllegalStateException("no such gate: " + reading.gate());
        };
    }

    private static String total(String item) {
        String sheet = part(item, 1);
        return "%s%s line %s %s says %s, is %s"
                .formatted(
                        part(item, 0),
                        sheet.isEmpty() ? "" : " " + sheet,
                        part(item, 2),
                        part(item, 3),
                        part(item, 4),
                        part(item, 5));
    }

    private static String orNone(String text) {
        return text.isEmpty() ? "none" : text;
    }
}
