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

/** The texts of one message file, {@code messages/<name>_zh.properties} and {@code _en}. */
public final class Texts {
    private final Map<String, Label> texts = new HashMap<>();

    private Texts(String name) {
        Properties en = properties(name + "_en");
        properties(name + "_zh")
                .forEach((key, zh) -> texts.put(
                        key.toString(), new Label(zh.toString(), Objects.toString(en.get(key), zh.toString()))));
    }

    public static Texts load(String name) {
        return new Texts(name);
    }

    /** The text in both languages, with {0}, {1} … replaced; a value that is a label gives each language its own. */
    public Label of(String key, Object... values) {
        return find(key, values).orElseThrow(() -> new IllegalArgumentException("no text for " + key));
    }

    public Optional<Label> find(String key, Object... values) {
        return Optional.ofNullable(texts.get(key)).map(text -> filled(text, values));
    }

    private static Label filled(Label text, Object... values) {
        Label filled = text;
        for (int i = 0; i < values.length; i++) {
            String mark = "{" + i + "}";
            Label value = values[i] instanceof Label label
                    ? label
                    : new Label(String.valueOf(values[i]), String.valueOf(values[i]));
            filled =
                    new Label(filled.zh().replace(mark, value.zh()), filled.en().replace(mark, value.en()));
        }
        return filled;
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
