package io.heshi.report.facts;

import java.util.List;

/**
 * Something about a night that was otherwise the night before.
 *
 * @param kind of it: {@code gate_} and a gate, {@code missing}, {@code faulty}, {@code rule}, {@code not_run}, {@code inconclusive},
 *     {@code header}
 * @param source that it is about, or empty text
 * @param name of the column, rule or header
 * @param last figure of the last complete night, or empty text
 * @param now figure of this one, or why a rule was not run
 */
public record Unusual(String kind, String source, String name, String last, String now) {
    private static final String FILE = "97-unusual";

    /** What is unusual about a run, in a total order. */
    public static List<Unusual> all(RunFacts facts) {
        return facts.list(FILE, Unusual.class);
    }
}
