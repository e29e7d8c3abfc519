package io.heshi.definition;

/**
 * Something wrong in a definition.
 *
 * @param place file and line
 * @param key the YAML key or CSV column concerned, or empty text
 * @param message what is wrong and what was expected
 */
public record Fault(Place place, String key, String message) {
    @Override
    public String toString() {
        return place + ": " + (key.isEmpty() ? "" : key + ": ") + message;
    }
}
