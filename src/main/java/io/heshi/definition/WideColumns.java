package io.heshi.definition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A table with one column a code: each such column gives a claim of its own.
 *
 * @param by the code column that the headers stand for ({@code quota_type})
 * @param value the number that stands in the cells ({@code approved})
 * @param headers header to canonical code, in file order
 */
public record WideColumns(String by, String value, Map<String, String> headers) {
    public WideColumns {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }
}
