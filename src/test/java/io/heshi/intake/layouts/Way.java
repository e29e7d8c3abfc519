package io.heshi.intake.layouts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;

/**
 * One way of writing people down.
 *
 * @param definition what a data officer changes in the source's YAML to have it read; nothing, as a rule
 */
record Way(String title, Writing writing, UnaryOperator<String> definition) {

    /** A way that the shipped source reads as it is. */
    static Way of(String title, Writing writing) {
        return new Way(title, writing, UnaryOperator.identity());
    }

    /** A way that needs a text of the YAML to be another; the text must stand there. */
    Way reading(String text, String other) {
        return new Way(title, writing, yaml -> {
            String before = definition.apply(yaml);
            if (!before.contains(text)) {
                throw new IllegalArgumentException("the source does not say " + text);
            }
            return before.replace(text, other);
        });
    }

    /** A way whose definition has another entry for a column, whatever stands there. */
    Way column(String name, String entry) {
        return new Way(
                title,
                writing,
                yaml -> definition
                        .apply(yaml)
                        .replaceFirst(
                                "(?m)^  " + name + ":[^\\n]*\\n(    [^\\n]*\\n)*",
                                Matcher.quoteReplacement("  " + name + ": " + entry + "\n")));
    }

    Path write(Path folder, List<Townsperson> people) throws IOException {
        return writing.write(folder, people);
    }

    @Override
    public String toString() {
        return title;
    }

    /** Writes a file and says where it is. */
    @FunctionalInterface
    interface Writing {
        Path write(Path folder, List<Townsperson> people) throws IOException;
    }
}
