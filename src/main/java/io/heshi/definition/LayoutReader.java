package io.heshi.definition;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;

/** Reads {@code layout} of a source. */
final class LayoutReader {
    private LayoutReader() {}

    static Optional<Layout> read(Value layout) {
        return layout.section("header", "encoding")
                .map(s -> new Layout(
                        s.optional("encoding").flatMap(LayoutReader::encoding),
                        s.optional("header").flatMap(LayoutReader::headerRow)));
    }

    private static Optional<Integer> headerRow(Value value) {
        return value.text().filter(t -> !t.equals("auto")).flatMap(t -> value.wholeNumber(1));
    }

    private static Optional<String> encoding(Value value) {
        return value.text().filter(t -> !t.equals("auto")).flatMap(t -> charset(value, t));
    }

    private static Optional<String> charset(Value value, String name) {
        try {
            return Optional.of(Charset.forName(name).name());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            value.fault("unknown encoding `" + name + "`; expected auto, UTF-8, GB18030, Big5, UTF-16LE …");
            return Optional.empty();
        }
    }
}
