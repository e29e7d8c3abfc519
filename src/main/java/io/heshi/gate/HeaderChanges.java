package io.heshi.gate;

import io.heshi.vocabulary.HeaderName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What has become of the headers that the last complete run used.
 *
 * @param before how many it used
 * @param gone those that no file has any more, as they were written
 * @param added those that no file had then
 */
record HeaderChanges(int before, List<String> gone, List<String> added) {

    /** Empty if the headers of either run were not kept. */
    static Optional<HeaderChanges> since(Measured measured, Measured.Last last) {
        Headers before = headers(measured, last.runId());
        Headers now = headers(measured, measured.run().id());
        if (before.all.isEmpty() || now.all.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new HeaderChanges(before.used.size(), without(before.used, now.all), without(now.all, before.all)));
    }

    List<String> told() {
        List<String> told = new ArrayList<>();
        gone.forEach(header -> told.add("-" + header));
        added.forEach(header -> told.add("+" + header));
        return told;
    }

    /** By comparison key; {@code used} are those that are mapped to a column. */
    private record Headers(Map<String, String> used, Map<String, String> all) {}

    private static Headers headers(Measured measured, long runId) {
        Headers headers = new Headers(new LinkedHashMap<>(), new LinkedHashMap<>());
        measured.sql()
                .ofRun("gate/44-headers", runId)
                .param("source", measured.source().name())
                .query(row -> {
                    Map<String, String> unused = byKey(row.getString("unmapped"));
                    Map<String, String> found = byKey(row.getString("found"));
                    headers.all.putAll(found);
                    headers.all.putAll(unused);
                    found.keySet().removeAll(unused.keySet());
                    headers.used.putAll(found);
                });
        return headers;
    }

    private static Map<String, String> byKey(String lines) {
        Map<String, String> headers = new LinkedHashMap<>();
        lines.lines().filter(line -> !line.isBlank()).forEach(line -> headers.putIfAbsent(HeaderName.key(line), line));
        return headers;
    }

    private static List<String> without(Map<String, String> headers, Map<String, String> others) {
        return headers.entrySet().stream()
                .filter(header -> !others.containsKey(header.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
