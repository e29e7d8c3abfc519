package io.heshi.definition.yaml;

import io.heshi.catalogue.Label;
import io.heshi.definition.FaultText;
import io.heshi.definition.FileLine;
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
public record Value(YamlNode node, FileLine place, String key, Faults faults) {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,9}");

    public static Value root(YamlNode node, Faults faults) {
        return new Value(node, node.place(), "", faults);
    }

    /** @param text key of what is said, with the values that it names */
    public void fault(String text, Object... values) {
        fault(FaultText.of(text, values));
    }

    public void fault(Label problem) {
        faults.add(place, key, problem);
    }

    public boolean isText() {
        return node instanceof YamlNode.Text;
    }

    /** Whether a key stands there of which nothing is said. */
    boolean isBlank() {
        return node instanceof YamlNode.Text text && text.text().isBlank();
    }

    public boolean isKeys() {
        return node instanceof YamlNode.Keys;
    }

    /** The text without blanks around it; a missing text is a fault. */
    public Optional<String> text() {
        if (node instanceof YamlNode.Text text && !text.text().isBlank()) {
            return Optional.of(text.text().strip());
        }
        return expected("kind.text");
    }

    /** The text as it stands; no text at all is empty text. */
    public Optional<String> textOrNothing() {
        return node instanceof YamlNode.Text text ? Optional.of(text.text()) : expected("kind.text");
    }

    public Optional<Integer> wholeNumber(int least) {
        Optional<String> text = text();
        Optional<Integer> number =
                text.filter(t -> WHOLE_NUMBER.matcher(t).matches()).map(Integer::valueOf);
        if (text.isPresent() && number.filter(n -> n >= least).isEmpty()) {
            return faulty("value.whole_number_from", least, text.get());
        }
        return number;
    }

    public Optional<Boolean> yesOrNo() {
        return oneOf(Map.of("true", true, "false", false), List.of("true", "false"));
    }

    public <E extends Enum<E>> Optional<E> oneOf(E[] all, Function<E, String> code) {
        return oneOf(List.of(all), code);
    }

    public <E> Optional<E> oneOf(List<E> all, Function<E, String> code) {
        List<String> allowed = all.stream().map(code).toList();
        return oneOf(all.stream().collect(Collectors.toMap(code, e -> e)), allowed);
    }

    /** As {@link #oneOf}, where staff may have written the Chinese word. */
    public <E extends Enum<E>> Optional<E> oneOf(E[] all, Function<E, String> code, Function<E, String> zh) {
        Optional<E> meant = isText()
                ? text().flatMap(t ->
                        Arrays.stream(all).filter(e -> zh.apply(e).equals(t)).findFirst())
                : Optional.empty();
        if (meant.isPresent()) {
            String said = "`" + zh.apply(meant.get()) + "`";
            String word = "`" + code.apply(meant.get()) + "`";
            return faulty("value.written", said, word);
        }
        return oneOf(all, code);
    }

    private <T> Optional<T> oneOf(Map<String, T> meanings, List<String> allowed) {
        Optional<String> text = text();
        if (text.isPresent() && !meanings.containsKey(text.get())) {
            String all = String.join(", ", allowed);
            return faulty("value.unknown_value_one", text.get(), all);
        }
        return text.map(meanings::get);
    }

    public Optional<String> name(DefinitionName shape) {
        Optional<String> text = text();
        if (text.isPresent() && !shape.fits(text.get())) {
            fault(shape.fault(text.get()));
            return Optional.empty();
        }
        return text;
    }

    public boolean emptyList() {
        return node instanceof YamlNode.Items list && list.items().isEmpty();
    }

    /** The items of a list of at least one. */
    public List<Value> items() {
        if (node instanceof YamlNode.Items list && !list.items().isEmpty()) {
            List<Value> values = new ArrayList<>();
            for (YamlNode item : list.items()) {
                values.add(new Value(item, item.place(), KeyPath.item(key, values.size()), faults));
            }
            return values;
        }
        this.<List<Value>>expected("value.list");
        return List.of();
    }

    /** The items of a list of texts of which none stands twice. */
    public List<Value> distinctTexts() {
        List<Value> kept = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        for (Value item : items()) {
            Optional<String> text = item.text();
            if (text.isPresent() && seen.contains(text.get())) {
                item.fault("value.listed_twice", text.get());
            } else if (text.isPresent()) {
                seen.add(text.get());
                kept.add(item);
            }
        }
        return kept;
    }

    /** The keys of this value, of which only the known may stand there. */
    public Optional<Section> section(String... known) {
        Optional<Section> section = anyKeys();
        section.ifPresent(s -> s.reportUnknown(List.of(known)));
        return section;
    }

    /**
     * The keys of this value, of which only the known may stand there.
     *
     * @param pattern shown to who wrote something else
     */
    public Optional<Section> sectionLike(String pattern, String... known) {
        if (isKeys()) {
            return section(known);
        }
        return faulty("value.keys_like", node.kind(), pattern);
    }

    /** The keys of this value, whatever they are. */
    public Optional<Section> anyKeys() {
        return node instanceof YamlNode.Keys keys
                ? Optional.of(new Section(keys, place, key, faults))
                : expected("kind.keys");
    }

    public Label label() {
        return sectionLike("{zh: …, en: …}", "zh", "en")
                .map(s -> new Label(s.text("zh"), s.text("en")))
                .orElse(new Label("", ""));
    }

    private <T> Optional<T> expected(String kind) {
        return faulty("value.expected", FaultText.of(kind), node.kind());
    }

    private <T> Optional<T> faulty(String text, Object... values) {
        fault(text, values);
        return Optional.empty();
    }
}
