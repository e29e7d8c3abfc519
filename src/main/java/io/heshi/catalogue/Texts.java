package io.heshi.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The texts of one message file, {@code messages/<name>_zh.properties} and {@code _en}. */
public final class Texts {
    private final Map<String, Label> texts = new HashMap<>();

    private Texts(String name, Language language) {
        Properties en = properties(name + "_en");
        properties(name + "_zh")
                .forEach((key, zh) -> texts.put(
                        key.toString(),
                        language.of(new Label(zh.toString(), Objects.toString(en.get(key), zh.toString())))));
    }

    public static Texts load(String name) {
        return load(name, Language.ZH);
    }

    /** The texts for somebody who reads this language first. */
    public static Texts load(String name, Language language) {
        return new Texts(name, language);
    }

    /** The text in both languages, with {0}, {1} … replaced; a value that is a label gives each language its own. */
    public Label of(String key, Object... values) {
        return of(key, numbered(values));
    }

    /** The same with places that have names. */
    public Label of(String key, Map<String, ?> values) {
        return both(text(key), values);
    }

    /** The Chinese text, with {0}, {1} … replaced. */
    public String zh(String key, Object... values) {
        return filled(text(key).zh(), numbered(values), Label::zh);
    }

    /** The English text, with {0}, {1} … replaced. */
    public String en(String key, Object... values) {
        return filled(text(key).en(), numbered(values), Label::en);
    }

    /** The text of a code such as a gate's name, or the code itself when there is none. */
    public Label labelOr(String prefix, String code) {
        return find(prefix + code).orElseGet(() -> new Label(code, code));
    }

    public Optional<Label> find(String key, Object... values) {
        return find(key, numbered(values));
    }

    public Optional<Label> find(String key, Map<String, ?> values) {
        return Optional.ofNullable(texts.get(key)).map(text -> both(text, values));
    }

    private Label text(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("no text for " + key));
    }

    private static Label both(Label text, Map<String, ?> values) {
        return new Label(filled(text.zh(), values, Label::zh), filled(text.en(), values, Label::en));
    }

    private static Map<String, Object> numbered(Object... values) {
        Map<String, Object> numbered = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            numbered.put(String.valueOf(i), values[i]);
        }
        return numbered;
    }

    /** In one pass, so that a value in which a place seems to stand is left alone. Texts are many; an expression for places cost a fifth. */
    private static String filled(String text, Map<String, ?> values, Function<Label, String> language) {
        int open = values.isEmpty() ? -1 : text.indexOf('{');
        if (open < 0) {
            return text;
        }
        StringBuilder filled = new StringBuilder();
        int done = 0;
        while (open >= 0) {
            int close = text.indexOf('}', open);
            int again = text.indexOf('{', open + 1);
            if (close > open + 1 && (again < 0 || again > close)) {
                String place = text.substring(open, close + 1);
                filled.append(text, done, open)
                        .append(said(values.get(text.substring(open + 1, close)), language)
                                .orElse(place));
                done = close + 1;
                open = text.indexOf('{', done);
            } else {
                open = again;
            }
        }
        return filled.append(text, done, text.length()).toString();
    }

    private static Optional<String> said(@Nullable Object value, Function<Label, String> language) {
        return Optional.ofNullable(value)
                .map(v -> v instanceof Label label ? language.apply(label) : String.valueOf(v));
    }

    private static Properties properties(String name) {
        String file = "/messages/" + name + ".properties";
        try (InputStream in = Objects.requireNonNull(Texts.class.getResourceAsStream(file), file);
                Reader reader = new InputStreamReader(in, UTF_8)) {
            Properties texts = new Properties();
            texts.load(reader);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
