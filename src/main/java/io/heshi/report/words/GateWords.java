package io.heshi.report.words;

import io.heshi.catalogue.CauseText;
import io.heshi.catalogue.Texts;
import io.heshi.report.facts.RunSummary.GateLine;
import java.util.List;
import java.util.function.Function;

/** Tells what the figures of a gate are about: which units, headers, files or totals, and what is usually behind it. */
public final class GateWords {
    private static final int MOST_ITEMS = 10;

    private final Texts messages;

    public GateWords(Texts messages) {
        this.messages = messages;
    }

    /** One line; empty when the figures need no more words. */
    public String of(GateLine gate) {
        List<String> details = gate.detail().lines().toList();
        String found = found(
                gate.gate(),
                details.stream().filter(detail -> !CauseText.tells(detail)).toList());
        String cause = CauseText.of(details).zh();
        return found.isEmpty() || cause.isEmpty() ? found + cause : found + messages.zh("list.separator") + cause;
    }

    private String found(String gate, List<String> items) {
        return switch (gate) {
            case "units" -> told(items, "gate.detail.units", Function.identity());
            case "headers" -> headers(items);
            case "same_file" -> told(items, "gate.detail.same_file", this::file);
            case "stale" ->
                items.isEmpty()
                        ? messages.zh("gate.detail.undated")
                        : told(items, "gate.detail.stale", item -> file(item) + " " + by(item));
            case "statements" -> told(items, "gate.detail.totals", Function.identity());
            case "totals" -> told(items, "gate.detail.totals", this::total);
            default -> "";
        };
    }

    private String headers(List<String> items) {
        List<String> gone = signed(items, "-");
        List<String> added = signed(items, "+");
        String lost = told(gone, "gate.detail.headers_gone", Function.identity());
        String found = told(added, "gate.detail.headers_new", Function.identity());
        return lost.isEmpty() || found.isEmpty() ? lost + found : lost + messages.zh("list.separator") + found;
    }

    private static List<String> signed(List<String> items, String sign) {
        return items.stream()
                .filter(item -> item.startsWith(sign))
                .map(item -> item.substring(sign.length()))
                .toList();
    }

    private String told(List<String> items, String key, Function<String, String> item) {
        if (items.isEmpty()) {
            return "";
        }
        String listed = String.join(
                messages.zh("list.comma"),
                items.stream().limit(MOST_ITEMS).map(item).toList());
        return messages.zh(key, items.size() > MOST_ITEMS ? messages.zh("list.more", listed) : listed);
    }

    private String file(String item) {
        return messages.zh("gate.detail.file", part(item, 1), part(item, 0));
    }

    private String by(String item) {
        return messages.labelOr("gate.detail.found.", part(item, 2)).zh();
    }

    private String total(String item) {
        return messages.zh(
                "gate.detail.total",
                part(item, 0),
                part(item, 1),
                part(item, 2),
                part(item, 3),
                part(item, 4),
                part(item, 5));
    }

    private static String part(String item, int part) {
        String[] parts = item.split("\t", -1);
        return part < parts.length ? parts[part] : "";
    }
}
