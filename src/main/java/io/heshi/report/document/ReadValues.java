package io.heshi.report.document;

import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A document whose lists are read when they are written. */
record ReadValues(Map<String, Object> single, BiConsumer<String, Consumer<Map<String, Object>>> reading)
        implements DocumentValues {
    @Override
    public void lines(String list, Consumer<Map<String, Object>> sink) {
        reading.accept(list, sink);
    }
}
