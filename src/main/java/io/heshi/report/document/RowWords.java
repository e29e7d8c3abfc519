package io.heshi.report.document;

import io.heshi.report.words.Wording;
import io.heshi.vocabulary.IdMask;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands in rows of the database as staff read it. */
final class RowWords {
    /** Code tables, by what the columns are called. */
    private static final Map<String, String> TABLES = Map.of(
            "quota_type", "quota_type",
            "position_level", "position_level",
            "level", "unit_level",
            "nature", "unit_nature",
            "category", "unit_category",
            "unit_status", "unit_status",
            "funding", "funding",
            "region", "region");

    private final Wording wording;
    private final boolean wholeIds;

    /** @param wholeIds whether ID numbers are shown whole */
    RowWords(Wording wording, boolean wholeIds) {
        this.wording = wording;
        this.wholeIds = wholeIds;
    }

    /** Without what is not known. */
    Map<String, Object> of(Map<String, Object> row) {
        Map<String, Object> words = new HashMap<>();
        row.forEach((name, value) -> value(name, value).ifPresent(told -> words.put(name, told)));
        return words;
    }

    String region(String code) {
        return code.isEmpty() ? DocumentTexts.TEXTS.zh("region.none") : wording.codes(code, List.of("region"));
    }

    /** What a department or a region is called. */
    String group(String list, String name) {
        return switch (list) {
            case "regions" -> region(name);
            case "departments" -> wording.supervisor(name);
            default -> name;
        };
    }

    static Object number(BigDecimal number) {
        return number.scale() <= 0 ? (Object) number.longValueExact() : number;
    }

    private Optional<Object> value(String name, @Nullable Object value) {
        if (value == null || value.equals("")) {
            return Optional.empty();
        }
        if (value instanceof BigDecimal number) {
            return Optional.of(number(number));
        }
        if (value instanceof Number number) {
            return Optional.of(number.longValue());
        }
        return Optional.of(text(name.substring(name.lastIndexOf('.') + 1), String.valueOf(value)));
    }

    private String text(String field, String value) {
        return switch (field) {
            case "id_no" -> wholeIds ? value : IdMask.id(value);
            case "advice", "remark" ->
                DocumentTexts.TEXTS.labelOr(field + ".", value).zh();
            case "reasons" ->
                Arrays.stream(value.split(" "))
                        .distinct()
                        .map(rule -> wording.ruleTitle(rule).zh())
                        .collect(Collectors.joining(wording.separator()));
            default ->
                Optional.ofNullable(TABLES.get(field))
                        .map(table -> wording.codes(value, List.of(table)))
                        .orElseGet(() -> wording.free(value));
        };
    }
}
