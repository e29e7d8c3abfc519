package io.heshi.definition.yaml;

import io.heshi.catalogue.Label;
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
            return text.isBlank() ? new Label("空值", "nothing") : new Label("文本", "a text");
        }
    }

    record Items(FileLine place, List<YamlNode> items) implements YamlNode {
        @Override
        public Label kind() {
            return items.isEmpty() ? new Label("空列表", "an empty list") : new Label("列表", "a list");
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
            return new Label("键和值", "keys with values");
        }
    }

    /**
     * The value of a key.
     *
     * @param place the line of the key
     */
    record Entry(FileLine place, YamlNode value) {}
}
