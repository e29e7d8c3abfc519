package io.heshi.report.document;

import java.util.Map;
import java.util.function.Consumer;

/** What one document says: texts ({@code String}), numbers ({@code Long}, {@code BigDecimal}) and days ({@code LocalDate}) by name. */
interface DocumentValues {
    /** What stands once. What is not known is not in it. */
    Map<String, Object> single();

    /** Every line of a list in its order, by the names behind the list's. May be asked for again. */
    void lines(String list, Consumer<Map<String, Object>> sink);
}
