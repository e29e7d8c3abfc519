package io.heshi.definition;

import java.util.Optional;

/** Reads {@code from} of a source. */
final class OriginReader {
    private OriginReader() {}

    static Optional<Origin> read(Value from) {
        return from.section("files", "required").map(OriginReader::files);
    }

    private static Origin files(Section from) {
        Optional<Value> value = from.required("files");
        Optional<String> glob = value.flatMap(Value::text);
        glob.flatMap(FileGlob::fault).ifPresent(problem -> value.ifPresent(v -> v.fault(problem)));
        boolean required = from.optional("required").flatMap(Value::yesOrNo).orElse(true);
        return new Origin.Files(glob.orElse(""), required);
    }
}
