package io.heshi.definition;

import io.heshi.catalogue.Label;

/**
 * Something wrong in a definition.
 *
 * @param place file and line
 * @param key the YAML key or CSV column concerned, or empty text
 * @param problem what is wrong and what was expected, in each language one sentence without its full stop
 */
public record Fault(FileLine place, String key, Label problem) {

    public Fault(FileLine place, String key, String zh, String en) {
        this(place, key, new Label(zh, en));
    }

    /** The problem in one line: the Chinese sentence, {@code " / "}, the English one. */
    public String message() {
        return problem.zh() + (problem.zh().endsWith("？") ? "" : "。") + " / " + problem.en();
    }

    @Override
    public String toString() {
        return place + ": " + (key.isEmpty() ? "" : key + ": ") + message();
    }
}
