package io.heshi.report.words;

import io.heshi.catalogue.Label;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The fixed texts of the reports, in Chinese and English. */
public final class Messages {

    private final Map<String, Label> texts;

    private Messages(Map<String, Label> texts) {
        this.texts = texts;
    }

    public static Messages load() {
        Properties en = properties("report_en");
        Map<String, Label> texts = new HashMap<>();
        properties("report_zh")
                .forEach((key, zh) ->
                        texts.put(key.toString(), new Label(zh.toString(), en.getProperty(key.toString(), ""))));
        return new Messages(Map.copyOf(texts));
    }

    /** The Chinese text, with {0}, {1} … replaced. */
    public String zh(String key, Object... values) {
        return filled(label(key).zh(), values);
    }

    /** The English text, with {0}, {1} … replaced. */
    public String en(String key, Object... values) {
        return filled(label(key).en(), values);
    }

    /** The text in both languages, with {0}, {1} … replaced. */
    public Label label(String key, Object... values) {
        Label label = texts.get(key);
        if (label == null) {
            throw new IllegalArgumentException("no text for " + key);
        }
        return values.length == 0 ? label : new Label(filled(label.zh(), values), filled(label.en(), values));
    }

    /** The text of a code such as a gate's name, or the code itself when there is none. */
    public Label labelOr(String prefix, String code) {
        return find(prefix + code).orElseGet(() -> new Label(code, code));
    }

    public Optional<Label> find(String key) {
        return Optional.ofNullable(texts.get(key));
    }

    private static String filled(String text, Object... values) {
        String filled = text;
        for (int i = 0; i < values.length; i++) {
            filled = filled.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return filled;
    }

    private static Properties properties(String name) {
        String path = "/messages/" + name + ".properties";
        try (InputStream in = Messages.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is not on the class path");
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
