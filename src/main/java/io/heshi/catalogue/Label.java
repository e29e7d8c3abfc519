package io.heshi.catalogue;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.function.Function;

/** A text that staff see: Chinese first, English beside it. */
public record Label(String zh, String en) {
    private static final String BETWEEN = " / ";

    /** The first of several texts with this between them, each language by itself, and a mark if there are more. */
    public static Label listed(List<Label> labels, int most, Label between) {
        String more = labels.size() > most ? " …" : "";
        return new Label(
                joined(labels, most, Label::zh, between) + more, joined(labels, most, Label::en, between) + more);
    }

    private static String joined(List<Label> labels, int most, Function<Label, String> language, Label between) {
        return labels.stream().limit(most).map(language).collect(joining(language.apply(between)));
    }

    /** Both languages in one line, or one where they do not differ. */
    public String both() {
        return zh.equals(en) ? zh : zh + BETWEEN + en;
    }

    /** What {@link #both} has written in one line, taken apart again. */
    public static Label ofBoth(String line) {
        int between = line.indexOf(BETWEEN);
        return between < 0
                ? new Label(line, line)
                : new Label(line.substring(0, between), line.substring(between + BETWEEN.length()));
    }

    /** This text and another behind it, each language by itself. */
    public Label then(Label more) {
        return new Label(zh + more.zh, en + more.en);
    }
}
