package io.heshi.report.tables;

import java.util.List;
import java.util.stream.IntStream;

/** A row with its place in its list, from 1. */
public record Ranked<T>(long rank, T row) {

    public static <T> List<Ranked<T>> of(List<T> rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(i -> new Ranked<>(i + 1L, rows.get(i)))
                .toList();
    }
}
