package io.heshi.definition.yaml;

import io.heshi.catalogue.Label;
import io.heshi.definition.FaultText;
import io.heshi.definition.FileLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keys with values. A faulty or missing value is reported and replaced by a neutral one; nothing that was built from a
 * neutral value leaves the reader of definitions, because it throws when there was any fault.
 */
public record Section(YamlNode.Keys keys, FileLine place, String key, Faults faults) {

    public Optional<Value> optional(String name) {
        return Optional.ofNullable(keys.entries().get(name))
                .map(e -> new Value(e.value(), e.place(), KeyPath.child(key, name), faults));
    }

    public Optional<Value> required(String name) {
        Optional<Value> value = optional(name);
        if (value.isEmpty() && !damaged(name)) {
            faults.add(place, KeyPath.child(key, name), "section.missing_key", name);
        }
        return value;
    }

    /** Whether the key is there, but with a full-width mark in it, which is reported by itself. */
    private boolean damaged(String name) {
        return keys.entries().keySet().stream()
                .anyMatch(written -> FullWidthYaml.keyMeant(written).equals(Optional.of(name)));
    }

    /** @param pattern shown when it is missing */
    public Optional<Value> required(String name, String pattern) {
        Optional<Value> value = optional(name);
        if (value.isEmpty() && !damaged(name)) {
            faults.add(place, KeyPath.child(key, name), "section.missing_key_write", name, pattern);
        }
        return value;
    }

    /** A required text. */
    public String text(String name) {
        return required(name).flatMap(Value::text).orElse("");
    }

    public Label label(String name) {
        return required(name).map(Value::label).orElse(new Label("", ""));
    }

    public List<String> texts(String name) {
        return required(name).map(Section::texts).orElse(List.of());
    }

    public List<String> optionalTexts(String name) {
        return optional(name).map(Section::texts).orElse(List.of());
    }

    /** The names of the keys, in file order. */
    public Set<String> names() {
        return keys.entries().keySet();
    }

    /** All values in file order, each with the name of its key. */
    public List<Named> all() {
        List<Named> all = new ArrayList<>();
        keys.entries()
                .forEach((name, entry) -> all.add(
                        new Named(name, new Value(entry.value(), entry.place(), KeyPath.child(key, name), faults))));
        return all;
    }

    public void reportUnknown(List<String> known) {
        for (Named named : all()) {
            Optional<Label> fullWidth = FullWidthYaml.inKey(named.name());
            if (fullWidth.isPresent()) {
                named.value().fault(fullWidth.get());
            } else if (!known.contains(named.name())) {
                named.value()
                        .fault(FaultText.of("section.unknown_key", named.name()).then(hint(named, known)));
            }
        }
    }

    /** Below another key, the keys that may stand there say of which they are; a key of which nothing is said ends a text with a comma. */
    private Label hint(Named unknown, List<String> known) {
        String name = unknown.name();
        boolean first = names().iterator().next().equals(name);
        if (!first && unknown.value().isBlank()) {
            return FaultText.of("section.comma_in_text", name);
        }
        if (key.isEmpty() || Nearest.of(name, known).isPresent()) {
            return Nearest.hint(name, known);
        }
        String all = String.join(", ", known);
        return FaultText.of("section.below_one", key, all);
    }

    /** The line of every key and list item below, by its path. */
    public Map<String, FileLine> places() {
        Map<String, FileLine> places = new LinkedHashMap<>();
        addPlaces(keys, key, places);
        return places;
    }

    private static void addPlaces(YamlNode node, String path, Map<String, FileLine> places) {
        if (node instanceof YamlNode.Keys keys) {
            keys.entries().forEach((name, entry) -> {
                places.put(KeyPath.child(path, name), entry.place());
                addPlaces(entry.value(), KeyPath.child(path, name), places);
            });
        } else if (node instanceof YamlNode.Items list) {
            for (int i = 0; i < list.items().size(); i++) {
                places.put(KeyPath.item(path, i), list.items().get(i).place());
                addPlaces(list.items().get(i), KeyPath.item(path, i), places);
            }
        }
    }

    private static List<String> texts(Value value) {
        return value.distinctTexts().stream()
                .map(Value::text)
                .flatMap(Optional::stream)
                .toList();
    }

    public record Named(String name, Value value) {}
}
