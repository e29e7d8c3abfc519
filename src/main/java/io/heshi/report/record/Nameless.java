package io.heshi.report.record;

import io.heshi.definition.Definitions;
import io.heshi.report.facts.RunFacts;
import io.heshi.vocabulary.IdMask;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Texts as the record of a run may show them: file names, sheets and headers come from outside, and may hold the name or the ID number of a
 * person of the run, or of somebody of whom no source speaks.
 *
 * @param names the longest first
 */
record Nameless(List<String> names) {

    static Nameless of(RunFacts facts, Definitions definitions) {
        Set<String> names = new HashSet<>();
        facts.each("95-record-names", row -> names.add(RunFacts.text(row, "name")));
        List<String> titles = new ArrayList<>();
        facts.each("95-record-titles", row -> titles.add(RunFacts.text(row, "title")));
        names.addAll(LikelyNames.in(titles, KnownWords.of(facts, definitions)));
        return new Nameless(names.stream()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList());
    }

    /** The text with names and ID numbers masked. */
    String shown(String text) {
        String shown = text;
        for (String name : names) {
            shown = shown.replace(name, "*".repeat(name.length()));
        }
        return IdMask.text(shown);
    }
}
