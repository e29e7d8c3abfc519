package io.heshi.definition;

import java.util.List;
import java.util.Map;

/** A YAML document as texts, lists and keys, each with its line. Every scalar is the text that stands in the file. */
sealed interface YamlNode {
    Place place();

    /** What messages call it. */
    String kind();

    record Text(Place place, String text) implements YamlNode {
        @Override
        public String kind() {
            return text.isBlank() ? "nothing" : "a text";
        }
    }

    record Items(Place place, List<YamlNode> items) implements YamlNode {
        @Override
        public String kind() {
            return "a list";
        }
    }

    /**
     * Keys with their values.
     *
     * @param entries in file order
     */
    record Keys(Place place, Map<String, Entry> entries) implements YamlNode {
        @Override
        public String kind() {
            return "keys with values";
        }
    }

    /**
     * The value of a key.
     *
     * @param place the line of the key
     */
    record Entry(Place place, YamlNode value) {}
}
