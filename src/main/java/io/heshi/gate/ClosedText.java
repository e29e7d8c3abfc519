package io.heshi.gate;

import io.heshi.catalogue.CauseText;
import io.heshi.catalogue.Label;
import io.heshi.catalogue.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Why a gate is closed and what to do about it, from {@code messages/gate_*.properties}, which says what a text may name. */
final class ClosedText {
    private static final Texts TEXTS = Texts.load("gate");
    private static final int MOST_ITEMS = 10;

    private ClosedText() {}

    /** The same of a file that has not been taken in yet. */
    static Label foretold(GateReading reading) {
        Map<String, Object> values = values(reading);
        Label why = TEXTS.of("closed." + reading.gate(), values);
        return TEXTS.of(
                reading.closed() ? "foretold" : "foretold.told", Map.of("source", reading.source(), "why", why));
    }

    /** One line, in both languages. */
    static Label of(GateReading reading) {
        Map<String, Object> values = values(reading);
        Optional<Label> ofSource = TEXTS.find("closed." + reading.gate(), values);
        Label why = ofSource.orElseGet(() -> TEXTS.of("brake." + reading.gate(), values));
        return TEXTS.of(ofSource.isPresent() ? "closed" : "brake", Map.of("source", reading.source(), "why", why));
    }

    private static Map<String, Object> values(GateReading reading) {
        Map<String, Object> values = new HashMap<>();
        values.put("field", reading.field());
        values.put("current", plain(reading.current()));
        values.put("current%", percent(reading.current()));
        values.put("allowed", plain(reading.allowed()));
        values.put("allowed%", percent(reading.allowed()));
        values.put("previous", reading.previous().map(ClosedText::plain).orElse("-"));
        values.put("previous%", reading.previous().map(ClosedText::percent).orElse("-"));
        values.put("change%", change(reading));
        values.put("vanished", vanished(reading));
        values.put("items", listed(reading.gate(), items(reading)));
        values.put("because", CauseText.of(reading.detail()));
        values.put("gone", signed(reading, "-"));
        values.put("new", signed(reading, "+"));
        return values;
    }

    private static List<String> items(GateReading reading) {
        return reading.detail().stream().filter(item -> !CauseText.tells(item)).toList();
    }

    private static String percent(BigDecimal share) {
        return plain(share.movePointRight(2)) + "%";
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String change(GateReading reading) {
        return reading.previous()
                .filter(before -> before.signum() != 0)
                .map(before -> ClaimShares.change(before, reading.current()))
                .map(change -> (change.signum() > 0 ? "+" : "") + percent(change))
                .orElse("-");
    }

    private static String vanished(GateReading reading) {
        return reading.previous()
                .map(before -> plain(before.multiply(reading.current()).setScale(0, RoundingMode.HALF_UP)))
                .orElse("-");
    }

    private static Label signed(GateReading reading, String sign) {
        List<String> items = reading.detail().stream()
                .filter(item -> item.startsWith(sign))
                .map(item -> item.substring(sign.length()))
                .toList();
        return items.isEmpty() ? TEXTS.of("none") : listed(reading.gate(), items);
    }

    /** The first items, then a mark if there are more. */
    private static Label listed(String gate, List<String> items) {
        return Label.listed(
                items.stream().map(item -> item(gate, item)).toList(),
                MOST_ITEMS,
                TEXTS.find("between." + gate).orElseGet(() -> TEXTS.of("between")));
    }

    private static Label item(String gate, String item) {
        String[] parts = item.split("\t", -1);
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < parts.length; i++) {
            values.put(String.valueOf(i), parts[i]);
            values.put(" " + i, parts[i].isEmpty() ? "" : " " + parts[i]);
        }
        Optional<Label> told = TEXTS.find("item." + gate, values);
        return told.orElse(new Label(item, item));
    }
}
