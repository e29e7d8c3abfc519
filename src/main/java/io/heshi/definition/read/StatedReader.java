package io.heshi.definition.read;

import io.heshi.catalogue.Field;
import io.heshi.definition.ValueOrigin;
import io.heshi.definition.yaml.Value;
import io.heshi.vocabulary.Money;
import io.heshi.vocabulary.PartialDate;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads {@code constant}, {@code sheet} and {@code file} of a column. */
final class StatedReader {
    private static final String WHOLE = "true";

    private StatedReader() {}

    static Optional<ValueOrigin.Stated> constant(Field field, Value value) {
        Optional<String> text = value.text();
        boolean readable = text.map(t -> switch (field.type()) {
                    case DATE -> PartialDate.parse(t).isPresent();
                    case MONEY, INTEGER -> Money.parse(t).isPresent();
                    default -> true;
                })
                .orElse(true);
        if (!readable) {
            value.fault(
                    "应为 " + field.type().code() + " 类型的值，实为 `" + text.orElse("") + "`",
                    "expected a value of type " + field.type().code() + ", found `" + text.orElse("") + "`");
        }
        return text.map(ValueOrigin.Constant::new);
    }

    static Optional<ValueOrigin.Stated> sheet(Value value) {
        return value.text()
                .flatMap(t -> t.equals(WHOLE) ? Optional.of("") : regex(value, t))
                .map(ValueOrigin.SheetName::new);
    }

    static Optional<ValueOrigin.Stated> file(Value value) {
        return value.text().flatMap(t -> regex(value, t)).map(ValueOrigin.FileName::new);
    }

    private static Optional<String> regex(Value value, String regex) {
        try {
            if (Pattern.compile(regex).matcher("").groupCount() == 0) {
                value.fault(
                        "`" + regex + "` 没有分组；请用圆括号括住要取的部分",
                        "`" + regex + "` has no group; put brackets around the part that is the value");
                return Optional.empty();
            }
            return Optional.of(regex);
        } catch (PatternSyntaxException e) {
            value.fault(
                    "`" + regex + "` 不是正确的正则表达式；请检查括号和反斜杠",
                    "`" + regex + "` is not a regular expression: " + e.getDescription());
            return Optional.empty();
        }
    }
}
