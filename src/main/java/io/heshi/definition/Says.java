package io.heshi.definition;

import io.heshi.catalogue.Label;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What a rule says of a finding, in both languages. */
public record Says(Sentence zh, Sentence en) {
    /** Every column that it names. */
    public Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>(zh.columns());
        columns.addAll(en.columns());
        return columns;
    }

    /**
     * Both sentences with the values of their columns.
     *
     * @param value of a column as staff read it, or empty
     * @param nothing stands for a value that is not there
     */
    public Label filled(Function<String, Optional<Label>> value, Label nothing) {
        return new Label(
                zh.filled(column -> value.apply(column).map(Label::zh), nothing.zh()),
                en.filled(column -> value.apply(column).map(Label::en), nothing.en()));
    }
}
