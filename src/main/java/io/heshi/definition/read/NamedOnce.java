package io.heshi.definition.read;

import io.heshi.catalogue.Label;
import io.heshi.definition.FaultText;
import io.heshi.definition.FileLine;
import io.heshi.definition.yaml.Faults;
import java.util.LinkedHashMap;
import java.util.Map;

/** The definitions of one kind, each name once. */
public final class NamedOnce<T> {
    private final String kind;
    private final String zh;
    private final Faults faults;
    private final Map<String, T> defined = new LinkedHashMap<>();
    private final Map<String, FileLine> places = new LinkedHashMap<>();

    /**
     * @param kind the key that holds the name, for messages
     * @param zh what it is called in Chinese
     */
    NamedOnce(String kind, String zh, Faults faults) {
        this.kind = kind;
        this.zh = zh;
        this.faults = faults;
    }

    /** Adds a definition; a name that another file took is a fault at both. One without a name has been reported. */
    void add(String name, FileLine place, T definition) {
        FileLine first = places.putIfAbsent(name, place);
        if (first == null) {
            defined.put(name, definition);
        } else if (!name.isEmpty()) {
            faults.add(first, kind, duplicate(name, place));
            faults.add(place, kind, duplicate(name, first));
        }
    }

    private Label duplicate(String name, FileLine other) {
        return FaultText.of("named_once.duplicate_also_defined", zh, name, other, kind);
    }

    Map<String, T> defined() {
        return defined;
    }
}
