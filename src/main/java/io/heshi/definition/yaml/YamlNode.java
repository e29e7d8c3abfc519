package io.heshi.definition.yaml;

import io.heshi.catalogue.Label;
import io.heshi.definition.FaultText;
import io.heshi.definition.FileLine;
import java.util.List;
import java.util.Map;

/** A YAML document as texts, lists and keys, each with its line. Every scalar is the text that stands in the file. */
sealed interface YamlNode {
    FileLine place();

    /** What messages call it. */
    Label kind();

    record Text(FileLine place, String text) implements YamlNode {
        @Override
        public Label kind() {
            return text.isBlank() ? FaultText.of("kind.nothing") : FaultText.of("kind.text");
        }
    }

    record Items(FileLine place, List<YamlNode> items) implements YamlNode {
        @Override
        public Label kind() {
            return items.isEmpty() ? FaultText.of("kind.empty_list") : FaultText.of("kind.list");
        }
    }

    /**
     * Keys with their values.
     *
     * @param entries in file order
     */
    record Keys(FileLine place, Map<String, Entry> entries) implements YamlNode {
        @Override
        public Label kind() {
            return FaultText.of("kind.keys");
        }
    }

    /**
     * The value of a key.
     *
     * @param place the line of the key
     */
    record Entry(FileLine place, YamlNode value) {}
}
