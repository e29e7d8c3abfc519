package io.heshi.report.record;

import io.heshi.report.facts.RunFacts;
import io.heshi.vocabulary.IdMask;
import java.util.ArrayList;
import java.util.List;

/**
 * Texts as the record of a run may show them: file names, sheets and headers come from outside, and may hold the name or the ID number of a
 * person of the run.
 *
 * @param names the longest first
 */
record Nameless(List<String> names) {

    static Nameless of(RunFacts facts) {
        List<String> names = new ArrayList<>();
        facts.each("95-record-names", row -> names.add(RunFacts.text(row, "name")));
        return new Nameless(List.copyOf(names));
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
