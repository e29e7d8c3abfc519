package io.heshi.gate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The figures of a reading as messages show them. */
final class ReadingText {
    private static final int MOST_ITEMS = 10;

    private ReadingText() {}

    static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    static String previous(GateReading reading) {
        return reading.previous().map(ReadingText::plain).orElse("-");
    }

    /** The change against the last run, with its sign. */
    static String change(GateReading reading) {
        return reading.previous()
                .map(before -> ClaimShares.change(before, reading.current()))
                .map(change -> (change.signum() > 0 ? "+" : "") + percent(change))
                .orElse("-");
    }

    /** How many units have vanished. */
    static String vanished(GateReading reading) {
        return reading.previous()
                .map(before -> before.multiply(reading.current()).setScale(0, RoundingMode.HALF_UP))
                .map(ReadingText::plain)
                .orElse("-");
    }

    /** The first items, then a mark if there are more. */
    static String items(List<String> items, String comma) {
        return String.join(comma, items.subList(0, Math.min(items.size(), MOST_ITEMS)))
                + (items.size() > MOST_ITEMS ? " …" : "");
    }

    /** The items that begin with a sign, without it. */
    static List<String> signed(GateReading reading, String sign) {
        return reading.detail().stream()
                .filter(item -> item.startsWith(sign))
                .map(item -> item.substring(sign.length()))
                .toList();
    }

    /** The files that a reading is about. @param nameAndDate how each is shown */
    static List<String> files(GateReading reading, String nameAndDate) {
        return reading.detail().stream()
                .map(item -> nameAndDate.formatted(part(item, 1), part(item, 0)))
                .toList();
    }

    /** A part of each item, counted from 0. */
    static String part(String item, int part) {
        String[] parts = item.split("\t", -1);
        return part < parts.length ? parts[part] : "";
    }
}
