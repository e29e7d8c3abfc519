package io.heshi.definition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A value of a definition and the key it stands under. What cannot be read as asked is reported and comes back empty.
 *
 * @param place the line of its key, or its own line in a list
 * @param key path of keys from the top of the file
 */
record Value(YamlNode node, Place place, String key, Faults faults) {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,9}");

    static Value root(YamlNode node, Faults faults) {
        return new Value(node, node.place(), "", faults);
    }

    void fault(String message) {
        faults.add(place, key, message);
    }

    boolean isText() {
        return node instanceof YamlNode.Text;
    }

    boolean isKeys() {
        return node instanceof YamlNode.Keys;
    }

    /** The text without blanks around it; a missing text is a fault. */
    Optional<String> text() {
        if (node instanceof YamlNode.Text text && !text.text().isBlank()) {
            return Optional.of(text.text().strip());
        }
        return expected("a text");
    }

    /** The text as it stands; no text at all is empty text. */
    Optional<String> textOrNothing() {
        return node instanceof YamlNode.Text text ? Optional.of(text.text()) : expected("a text");
    }

    Optional<Integer> wholeNumber(int least) {
        Optional<String> text = text();
        Optional<Integer> number =
                text.filter(t -> WHOLE_NUMBER.matcher(t).matches()).map(Integer::valueOf);
        if (text.isPresent() && number.filter(n -> n >= least).isEmpty()) {
            return faulty("expected a whole number from " + least + ", found `" + text.get() + "`");
        }
        return number;
    }

    Optional<Boolean> yesOrNo() {
        return oneOf(Map.of("true", true, "false", false), List.of("true", "false"));
    }

    <E extends Enum<E>> Optional<E> oneOf(E[] all, Function<E, String> code) {
        List<String> allowed = Arrays.stream(all).map(code).toList();
        return oneOf(Arrays.stream(all).collect(Collectors.toMap(code, e -> e)), allowed);
    }

    private <T> Optional<T> oneOf(Map<String, T> meanings, List<String> allowed) {
        Optional<String> text = text();
        if (text.isPresent() && !meanings.containsKey(text.get())) {
            return faulty("unknown value `" + text.get() + "`; expected one of: " + String.join(", ", allowed));
        }
        return text.map(meanings::get);
    }

    Optional<String> name(NameShape shape) {
        Optional<String> text = text();
        return text.isPresent() && !shape.fits(text.get()) ? faulty(shape.fault(text.get())) : text;
    }

    boolean emptyList() {
        return node instanceof YamlNode.Items list && list.items().isEmpty();
    }

    /** The items of a list of at least one. */
    List<Value> items() {
        if (node instanceof YamlNode.Items list && !list.items().isEmpty()) {
            List<Value> values = new ArrayList<>();
            for (YamlNode item : list.items()) {
                values.add(new Value(item, item.place(), KeyPath.item(key, values.size()), faults));
            }
            return values;
        }
        this.<List<Value>>expected("a list of at least one");
        return List.of();
    }

    /** The items of a list of texts of which none stands twice. */
    List<Value> distinctTexts() {
        List<Value> kept = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        for (Value item : items()) {
            Optional<String> text = item.text();
            if (text.isPresent() && seen.contains(text.get())) {
                item.fault("`" + text.get() + "` is listed twice");
            } else if (text.isPresent()) {
                seen.add(text.get());
                kept.add(item);
            }
        }
        return kept;
    }

    /** The keys of this value, of which only the known may stand there. */
    Optional<Section> section(String... known) {
        Optional<Section> section = anyKeys();
        section.ifPresent(s -> s.reportUnknown(List.of(known)));
        return section;
    }

    /** The keys of this value, whatever they are. */
    Optional<Section> anyKeys() {
        return node instanceof YamlNode.Keys keys
                ? Optional.of(new Section(keys, place, key, faults))
                : expected("keys with values");
    }

    Label label() {
        return section("zh", "en")
                .map(s -> new Label(s.text("zh"), s.text("en")))
                .orElse(new Label("", ""));
    }

    private <T> Optional<T> expected(String what) {
        return faulty("expected " + what + ", found " + (isEmptyList() ? "an empty list" : node.kind()));
    }

    private boolean isEmptyList() {
        return node instanceof YamlNode.Items list && list.items().isEmpty();
    }

    private <T> Optional<T> faulty(String message) {
        fault(message);
        return Optional.empty();
    }
}
