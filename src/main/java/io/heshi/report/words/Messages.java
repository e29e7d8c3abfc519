package io.heshi.report.words;

import io.heshi.catalogue.Label;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;

/** The fixed texts of the reports, in Chinese and English. */
public final class Messages {

    private final Properties zh;
    private final Properties en;

    private Messages(Properties zh, Properties en) {
        this.zh = zh;
        this.en = en;
    }

    public static Messages load() {
        return new Messages(properties("report_zh"), properties("report_en"));
    }

    /** The Chinese text, with {0}, {1} … replaced. */
    public String zh(String key, Object... values) {
        return filled(text(zh, key), values);
    }

    /** The English text, with {0}, {1} … replaced. */
    public String en(String key, Object... values) {
        return filled(text(en, key), values);
    }

    public Label label(String key) {
        return new Label(zh(key), en(key));
    }

    /** The text of a code such as a gate's name, or the code itself when there is none. */
    public Label labelOr(String prefix, String code) {
        return find(prefix + code).orElseGet(() -> new Label(code, code));
    }

    public Optional<Label> find(String key) {
        return zh.containsKey(key) ? Optional.of(label(key)) : Optional.empty();
    }

    private static String text(Properties texts, String key) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no text for " + key);
        }
        return text;
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
