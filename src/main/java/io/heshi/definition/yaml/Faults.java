package io.heshi.definition.yaml;

import io.heshi.catalogue.Label;
import io.heshi.definition.Fault;
import io.heshi.definition.FaultText;
import io.heshi.definition.FileLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong, so that one reading shows all of it. */
public final class Faults {
    private static final Comparator<Fault> BY_PLACE = Comparator.comparing(
                    (Fault f) -> f.place().file())
            .thenComparing(f -> f.place().line())
            .thenComparing(Fault::key)
            .thenComparing(Fault::message);

    private final List<Fault> found = new ArrayList<>();

    public void add(FileLine place, String key, Label problem) {
        found.add(new Fault(place, key, problem));
    }

    /** @param text key of what is said, with the values that it names */
    public void add(FileLine place, String key, String text, Object... values) {
        add(place, key, FaultText.of(text, values));
    }

    public void addFile(String file, String text, Object... values) {
        add(new FileLine(file, 1), "", text, values);
    }

    /** All of them, by file and line. */
    public List<Fault> sorted() {
        return found.stream().sorted(BY_PLACE).toList();
    }
}
