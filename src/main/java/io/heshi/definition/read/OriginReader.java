package io.heshi.definition.read;

import io.heshi.definition.Origin;
import io.heshi.definition.yaml.Section;
import io.heshi.definition.yaml.Value;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code from} of a source. */
final class OriginReader {
    private static final Pattern VARIABLE = Pattern.compile("\\$(\\{[^}]*}?)?");
    private static final Pattern NAME = Pattern.compile("\\{[A-Za-z_][A-Za-z0-9_]*}");
    private static final List<String> OF_QUERIES = List.of("user", "password", "query", "timeout");

    private OriginReader() {}

    static Optional<Origin> read(Value from) {
        return from.section("files", "jdbc", "user", "password", "query", "timeout", "required")
                .map(section -> section.optional("jdbc").isPresent() ? query(section) : files(section));
    }

    private static Origin files(Section from) {
        for (String key : OF_QUERIES) {
            from.optional(key).ifPresent(v -> v.fault("origin.belongs_database_beside"));
        }
        Optional<Value> value = from.required("files");
        Optional<String> glob = value.flatMap(Value::text);
        glob.flatMap(FileGlob::fault).ifPresent(problem -> value.ifPresent(v -> v.fault(problem)));
        return new Origin.Files(glob.orElse(""), required(from));
    }

    private static Origin query(Section from) {
        from.optional("files").ifPresent(v -> v.fault("origin.source_comes_from_files"));
        Optional<Value> url = from.required("jdbc");
        Optional<String> urlText = url.flatMap(OriginReader::text);
        urlText.filter(t -> !t.startsWith("jdbc:") && !t.startsWith("${"))
                .ifPresent(t -> url.ifPresent(v -> v.fault("origin.jdbc_url_such_as")));
        return new Origin.Query(
                urlText.orElse(""),
                from.optional("user").flatMap(OriginReader::text),
                from.optional("password").flatMap(OriginReader::text),
                from.required("query").flatMap(OriginReader::text).orElse(""),
                required(from),
                from.optional("timeout").flatMap(v -> v.wholeNumber(1)).orElse(Origin.Query.DEFAULT_TIMEOUT_SECONDS));
    }

    /** A text whose variables are well written. A lone dollar sign is no variable. */
    private static Optional<String> text(Value value) {
        Optional<String> text = value.text();
        Matcher variables = VARIABLE.matcher(text.orElse(""));
        while (variables.find()) {
            if (variables.group(1) != null && !NAME.matcher(variables.group(1)).matches()) {
                // The text may be a password, so it is not quoted.
                value.fault("origin.variable_environment_written_name");
            }
        }
        return text;
    }

    private static boolean required(Section from) {
        return from.optional("required").flatMap(Value::yesOrNo).orElse(true);
    }
}
