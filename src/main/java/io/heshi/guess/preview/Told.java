package io.heshi.guess.preview;

import io.heshi.catalogue.Label;
import io.heshi.catalogue.Texts;
import io.heshi.definition.ColumnMapping;
import io.heshi.definition.Source;
import io.heshi.gate.LastTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lines of a preview, from {@code messages/preview_*.properties}. */
final class Told {
    private static final Texts TEXTS = Texts.load("preview");
    private static final Texts REPORT = Texts.load("report");
    private static final int MOST = 10;

    private final List<Label> lines = new ArrayList<>();

    void add(String key, Map<String, ?> values) {
        lines.add(TEXTS.of(key, values));
    }

    void add(Label line) {
        lines.add(line);
    }

    List<Label> lines() {
        return List.copyOf(lines);
    }

    /** A column as staff know it. */
    static Label named(Source source, String field) {
        return source.column(field)
                .map(ColumnMapping::field)
                .map(known -> new Label(
                        field + " " + known.label().zh(),
                        field + " " + known.label().en()))
                .orElse(new Label(field, field));
    }

    /** How many claims there are beside those of the last complete run; one file of several has fewer by nature. */
    static Label beside(LastTime last, long claims) {
        return TEXTS.of(
                last.isOneFile() ? "beside" : "beside.files",
                Map.of(
                        "date", last.businessDate(),
                        "files", last.files(),
                        "last", number(last.claims()),
                        "claims", number(claims)));
    }

    /** Why rows were rejected. */
    static Label reject(String reason) {
        return REPORT.of("reject." + reason);
    }

    /** A sheet, in front of what is told of it. */
    static Label sheet(String name) {
        return TEXTS.of("sheet", Map.of("name", name));
    }

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static Label listed(List<String> texts) {
        List<String> some = texts.subList(0, Math.min(MOST, texts.size()));
        String more = texts.size() > MOST ? " …" : "";
        return new Label(String.join("、", some) + more, String.join(", ", some) + more);
    }
}
