package io.heshi.definition.read;

import io.heshi.catalogue.Field;
import io.heshi.definition.ValueOrigin;
import io.heshi.definition.yaml.Value;
import io.heshi.vocabulary.Money;
import io.heshi.vocabulary.date.PartialDate;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads {@code constant}, {@code sheet}, {@code file} and {@code title} of a column. */
final class StatedReader {
    private static final String WHOLE = "true";

    private StatedReader() {}

    static Optional<ValueOrigin.Stated> constant(Field field, Value value) {
        Optional<String> text = value.text();
        boolean readable = text.map(t -> switch (field.type()) {
                    case DATE -> PartialDate.parse(t).isPresent();
                    case MONTH ->
                        PartialDate.parse(t).flatMap(PartialDate::toMonth).isPresent();
                    case MONEY, INTEGER -> Money.parse(t).isPresent();
                    default -> true;
                })
                .orElse(true);
        if (!readable) {
            value.fault("stated.value_type", field.type().code(), text.orElse(""));
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

    static Optional<ValueOrigin.Stated> title(Value value) {
        return value.text().flatMap(t -> regex(value, t)).map(ValueOrigin.TitleText::new);
    }

    private static Optional<String> regex(Value value, String regex) {
        try {
            if (Pattern.compile(regex).matcher("").groupCount() == 0) {
                value.fault("stated.no_group_put_brackets", regex);
                return Optional.empty();
            }
            return Optional.of(regex);
        } catch (PatternSyntaxException e) {
            value.fault("stated.not_regular_expression", regex, e.getDescription());
            return Optional.empty();
        }
    }
}
