package io.heshi.identity.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.heshi.store.CopyText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import net.sourceforge.pinyin4j.PinyinHelper;

/**
 * How names sound and look. A character that is read in several ways gives the name several readings: two names sound alike if one reading of
 * the one is one of the other, so that nobody has to know how a family name is read.
 */
final class NameForms {
    private static final String SHAPES = "/identity/similar-shapes.txt";
    private static final int MOST_READINGS = 128;

    private final Map<Integer, Integer> shapes;
    private final Map<Integer, List<String>> readings = new HashMap<>();

    private NameForms(Map<Integer, Integer> shapes) {
        this.shapes = shapes;
    }

    /** Over the shipped list of characters that are taken for one another. */
    static NameForms shipped() {
        Map<Integer, Integer> shapes = new HashMap<>();
        groups().forEach(group -> {
            int[] characters = group.codePoints().toArray();
            Arrays.stream(characters).forEach(character -> shapes.put(character, characters[0]));
        });
        return new NameForms(shapes);
    }

    /** The groups of characters of which one is taken for another. */
    static List<String> groups() {
        try (InputStream in = Objects.requireNonNull(NameForms.class.getResourceAsStream(SHAPES), SHAPES)) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .map(line -> line.replaceAll("#.*|\\s", ""))
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Adds a row of {@code link_form}.
     *
     * @param folded the name with every character in the form in use
     */
    void add(CopyText rows, String name, String folded) {
        rows.text(name).text(array(sounds(folded))).text(shape(folded)).end();
    }

    /** With the first of its group for each character. */
    String shape(String folded) {
        StringBuilder shape = new StringBuilder();
        folded.codePoints().forEach(c -> shape.appendCodePoint(shapes.getOrDefault(c, c)));
        return shape.toString();
    }

    /** The readings of the whole, syllables parted by a blank, in order. Of very many, those of the first readings of what comes last. */
    List<String> sounds(String folded) {
        List<String> sounds = List.of("");
        for (int c : folded.codePoints().toArray()) {
            List<String> next = readings.computeIfAbsent(c, NameForms::readings);
            if (sounds.size() * next.size() > MOST_READINGS) {
                next = next.subList(0, 1);
            }
            List<String> longer = new ArrayList<>(sounds.size() * next.size());
            for (String sound : sounds) {
                for (String reading : next) {
                    longer.add(sound.isEmpty() ? reading : sound + " " + reading);
                }
            }
            sounds = longer;
        }
        return sounds;
    }

    /** Without tones; of what is no ideograph, itself. */
    private static List<String> readings(int character) {
        String[] told =
                Character.isBmpCodePoint(character) ? PinyinHelper.toHanyuPinyinStringArray((char) character) : null;
        if (told == null || told.length == 0) {
            return List.of(Character.toString(character));
        }
        TreeSet<String> toneless = new TreeSet<>();
        for (String reading : told) {
            toneless.add(reading.replaceAll("[0-9]", ""));
        }
        return List.copyOf(toneless);
    }

    /** As PostgreSQL writes an array of texts. */
    private static String array(List<String> texts) {
        StringBuilder array = new StringBuilder("{");
        for (String text : texts) {
            array.append(array.length() > 1 ? "," : "")
                    .append('"')
                    .append(text.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return array.append('}').toString();
    }
}
