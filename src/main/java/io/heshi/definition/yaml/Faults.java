package io.heshi.definition.yaml;

import io.heshi.catalogue.Label;
import io.heshi.definition.Fault;
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

    public void add(FileLine place, String key, String zh, String en) {
        add(place, key, new Label(zh, en));
    }

    public void addFile(String file, String zh, String en) {
        add(new FileLine(file, 1), "", zh, en);
    }

    /** All of them, by file and line. */
    public List<Fault> sorted() {
        return found.stream().sorted(BY_PLACE).toList();
    }
}
